package dev.aval.notification.telling.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.contracts.Json;
import dev.aval.contracts.Notifications;
import dev.aval.contracts.Schemas;
import dev.aval.notification.telling.Cover;
import dev.aval.notification.telling.Cover.Reader;
import dev.aval.notification.telling.Message.StandInSet;
import dev.aval.notification.telling.Message.ToApprove;
import dev.aval.notification.telling.Recipient;
import dev.aval.notification.telling.Sending;
import dev.aval.notification.telling.Sending.Sent;
import dev.aval.notification.telling.Sending.Undeliverable;
import dev.aval.notification.telling.Subject;
import dev.aval.notification.telling.Witness.Ended;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class NotesTest {
  static final String ID = "rojgmo5bmhrvddteeolyznjjhd";
  static final Instant NOW = Instant.parse("2026-11-22T09:30:00.480Z");

  @Test
  void messagesThatWentOutTogetherAreToldTogether() {
    var sent = new Sent("<" + ID + ".1_anna_acme.example@localhost>");
    var notes =
        Notes.of(List.of(ended("anna@acme.example", sent), ended("sam@acme.example", sent)), NOW);
    assertThat(notes).hasSize(1);
    var event = Json.mapper().readValue(notes.getFirst().body(), Notifications.Sent.class);
    assertThat(event.accepted()).isTrue();
    assertThat(event.deliveries())
        .extracting(Notifications.Delivery::to)
        .containsExactly("a***@acme.example", "s***@acme.example");
  }

  @Test
  void whatIsToldIsAsTheContractSaysAndNamesNobody() {
    var why = "SMTPAddressFailedException: 550 <Anna@acme.example>:\r\n no such mailbox";
    var notes =
        Notes.of(
            List.of(
                ended("anna@acme.example", new Undeliverable(why)),
                ended("anna@acme.example", new Sent("<" + ID + ".1_anna_acme.example@x>")),
                ended("anna@acme.example", new Sent())),
            NOW);
    assertThat(notes)
        .hasSize(3)
        .allSatisfy(it -> {
          assertThat(Schemas.violations(it.kind(), Json.mapper().readTree(it.body()))).isEmpty();
          assertThat(it.outgoing().toString() + it.body()).doesNotContainIgnoringCase("anna");
          assertThat(it.outgoing().key()).isEqualTo(ID);
        });
    assertThat(notes.getFirst().body()).contains("550 <a***@acme.example>:  no such mailbox");
  }

  @Test
  void whatIsAboutNoRequestIsNoEvidenceOfOne() {
    var to = new Recipient("anna@acme.example", null, null, null);
    var cover =
        new Cover("d1", Reader.DEPUTY, "Sam", NOW, NOW.plusSeconds(1), List.of(), null, "/inbox");
    assertThat(Notes.of(List.of(new Ended(new StandInSet("a1", to, cover), new Sent("<m>"))), NOW))
        .isEmpty();
  }

  @Test
  void eachTimeIsAnEventOfItsOwn() {
    var mail = List.of(ended("anna@acme.example", new Sent("<m>")));
    assertThat(Notes.of(mail, NOW).getFirst().id())
        .isEqualTo(Notes.of(mail, NOW).getFirst().id())
        .isNotEqualTo(Notes.of(mail, NOW.plusMillis(1)).getFirst().id());
  }

  private static Ended ended(String email, Sending sending) {
    var about = new Subject(ID, 1, "Acme", "Certificate", "Rita", null, null);
    var to = new Recipient(email, "A", "fr", null);
    return new Ended(new ToApprove(ID + ".1:" + email, to, about, null, null, null), sending);
  }
}
