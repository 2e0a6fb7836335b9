package dev.aval.notification.reaching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.notification.telling.Letter;
import dev.aval.notification.telling.Message;
import dev.aval.notification.telling.Post;
import dev.aval.notification.telling.Recipient;
import dev.aval.notification.telling.Sending;
import dev.aval.notification.telling.Sending.Sent;
import dev.aval.notification.telling.Sending.Undeliverable;
import dev.aval.notification.telling.Subject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SieveTest {
  static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
  static final Subject ABOUT = new Subject("r1", 1, "Acme", "Certificate", "Rita", null, null);

  final Unkept suppressions = new Unkept();
  final List<String> posted = new ArrayList<>();
  Sending answer = new Sent("<m>");

  @Test
  void nothingGoesOutToWhomNobodyReaches() {
    suppressions.keep(List.of(new Suppressed("anna@acme.example", "5.1.1 gone", NOW)));
    assertThat(send("Anna@acme.example", "bruno@acme.example"))
        .satisfiesExactly(
            it -> assertThat(((Undeliverable) it).why()).contains("5.1.1 gone"),
            it -> assertThat(it).isEqualTo(new Sent("<m>")));
    assertThat(posted).containsExactly("bruno@acme.example");
  }

  @Test
  void whoeverIsNotThereIsNotWrittenToAgain() {
    answer = new Undeliverable("SMTPAddressFailedException: 550 5.1.1 nobody of that name");
    send("Anna@acme.example");
    send("anna@acme.example");
    assertThat(posted).hasSize(1);
  }

  @Test
  void aServerThatDoesNotLikeOneMailIsAskedAgain() {
    answer = new Undeliverable("SMTPSendFailedException: 554 5.7.1 spam");
    send("anna@acme.example");
    send("anna@acme.example");
    assertThat(posted).hasSize(2);
  }

  @Test
  void peopleReturnAfterAWhile() {
    var then = NOW.minus(Duration.ofDays(31));
    suppressions.keep(List.of(new Suppressed("anna@acme.example", "5.1.1 gone", then)));
    assertThat(send("anna@acme.example")).containsExactly(new Sent("<m>"));
  }

  private List<Sending> send(String... addresses) {
    Post post =
        letters -> {
          letters.forEach(it -> posted.add(it.message().to().email()));
          return letters.stream().map(_ -> answer).toList();
        };
    var clock = Clock.fixed(NOW, ZoneOffset.UTC);
    return new Sieve(post, suppressions, Duration.ofDays(30), clock)
        .send(List.of(addresses).stream().map(SieveTest::letter).toList());
  }

  static Letter letter(String address) {
    var to = new Recipient(address, "Anna", "fr", null);
    return new Letter(new Message.ToApprove("e1:" + address, to, ABOUT, null, null, null), "x");
  }
}
