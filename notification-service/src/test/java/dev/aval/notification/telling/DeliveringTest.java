package dev.aval.notification.telling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.notification.telling.Link.Minted;
import dev.aval.notification.telling.Link.Refused;
import dev.aval.notification.telling.Link.Unavailable;
import dev.aval.notification.telling.Message.Concluded;
import dev.aval.notification.telling.Message.Reminded;
import dev.aval.notification.telling.Message.ToApprove;
import dev.aval.notification.telling.Sending.Delayed;
import dev.aval.notification.telling.Sending.Moot;
import dev.aval.notification.telling.Sending.Sent;
import dev.aval.notification.telling.Sending.Undeliverable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeliveringTest {
  static final Recipient ANNA = new Recipient("anna@acme.example", "Anna", "fr", null);
  static final Subject ABOUT = new Subject("r1", 1, "Acme", "Certificate", "Rita", null, null);
  static final Message TO_APPROVE = new ToApprove("e1:anna", ANNA, ABOUT, null, null, null);
  static final Message REMINDED = new Reminded("e2:anna", ANNA, ABOUT, 1, 1, true);
  static final Message CONCLUDED =
      new Concluded("e3:rita", ANNA, ABOUT, "APPROVED", "DECISION", "Anna", null, Instant.EPOCH);

  List<Letter> posted = new ArrayList<>();
  List<Witness.Ended> told = new ArrayList<>();

  @Test
  void onlyWhatAsksForADecisionCarriesALink() {
    deliver(new Minted("http://x/r/1"), TO_APPROVE, CONCLUDED);
    assertThat(posted)
        .containsExactly(new Letter(TO_APPROVE, "http://x/r/1"), new Letter(CONCLUDED, null));
  }

  @Test
  void nothingIsSentForWhatHasEnded() {
    assertThat(deliver(new Refused(), REMINDED, CONCLUDED)).containsExactly(new Moot(), new Sent());
    assertThat(posted).containsExactly(new Letter(CONCLUDED, null));
  }

  @Test
  void whileLinksAreAwayOnlyWhatNeedsOneWaits() {
    assertThat(deliver(new Unavailable("down"), TO_APPROVE, CONCLUDED))
        .containsExactly(new Delayed("down"), new Sent());
  }

  @Test
  void eachAnswerBelongsToItsMessage() {
    Post refusing =
        letters ->
            letters.stream()
                .<Sending>map(
                    it -> it.message() == CONCLUDED ? new Undeliverable("550") : new Sent())
                .toList();
    Links links = asking -> asking.stream().<Link>map(_ -> new Minted("http://x/r/1")).toList();
    assertThat(
            new Delivering(links, refusing, told::addAll, _ -> Map.of())
                .deliver(List.of(CONCLUDED, TO_APPROVE, REMINDED)))
        .containsExactly(new Undeliverable("550"), new Sent(), new Sent());
  }

  @Test
  void onlyWhatWentOutOrNeverWillIsTold() {
    var undeliverable = new Undeliverable("550");
    var sendings =
        List.<Sending>of(new Sent("<m>"), undeliverable, new Sending.Delayed("later")).iterator();
    Post post = letters -> letters.stream().map(_ -> sendings.next()).toList();
    Links links = asking -> asking.stream().<Link>map(_ -> new Minted("http://x/r/1")).toList();
    new Delivering(links, post, told::addAll, _ -> Map.of())
        .deliver(List.of(TO_APPROVE, REMINDED, CONCLUDED));
    assertThat(told)
        .containsExactly(
            new Witness.Ended(TO_APPROVE, new Sent("<m>")),
            new Witness.Ended(REMINDED, undeliverable));
  }

  @Test
  void aLinkIsNeverPrinted() {
    assertThat(new Letter(TO_APPROVE, "http://x/r/secret").toString()).doesNotContain("secret");
    assertThat(new Minted("http://x/r/secret").toString()).doesNotContain("secret");
  }

  private List<Sending> deliver(Link link, Message... messages) {
    Links links = asking -> asking.stream().map(_ -> link).toList();
    Post post =
        letters -> {
          posted.addAll(letters);
          return letters.stream().<Sending>map(_ -> new Sent()).toList();
        };
    return new Delivering(links, post, told::addAll, _ -> Map.of()).deliver(List.of(messages));
  }
}
