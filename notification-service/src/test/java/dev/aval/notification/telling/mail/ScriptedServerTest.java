package dev.aval.notification.telling.mail;

import static dev.aval.notification.telling.mail.SmtpPostTest.ANNA;
import static dev.aval.notification.telling.mail.SmtpPostTest.LONGEST;
import static dev.aval.notification.telling.mail.SmtpPostTest.post;
import static dev.aval.notification.telling.mail.SmtpPostTest.toApprove;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.notification.telling.Sending;
import dev.aval.notification.telling.Sending.Delayed;
import dev.aval.notification.telling.Sending.Sent;
import dev.aval.notification.telling.Sending.Undeliverable;
import dev.aval.notification.telling.Sending.Untried;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Mail servers in all their moods.
class ScriptedServerTest {
  @ParameterizedTest
  @CsvSource({
    "MAIL, 451 try later",
    "RCPT, 450 4.2.0 greylisted",
    "RCPT, 452 4.2.2 mailbox full",
    "DATA, 451 try later",
    "BODY, 452 no room",
    "MAIL, RESET",
    "RCPT, RESET",
    "DATA, RESET",
    "BODY, RESET",
  })
  void whatMayPassIsTriedAgain(String verb, String answer) throws Exception {
    assertThat(sent(verb, answer)).isInstanceOf(Delayed.class);
  }

  /// Nothing can be wrong with the mail: it keeps its place.
  @ParameterizedTest
  @CsvSource({"GREETING, 421 too busy", "GREETING, 554 no service here", "GREETING, RESET"})
  void whoeverIsNotEvenLetInHasTriedNothing(String verb, String answer) throws Exception {
    assertThat(sent(verb, answer)).isInstanceOf(Untried.class);
  }

  @ParameterizedTest
  @CsvSource({
    "MAIL, 550 5.7.1 not from you",
    "RCPT, 550 5.1.1 nobody of that name",
    "RCPT, 553 5.1.3 what a name",
    "DATA, 554 5.6.0 not this",
    "BODY, 554 5.7.1 spam",
  })
  void whatWillNotPassIsSaidInTheWordsOfTheServer(String verb, String answer) throws Exception {
    assertThat(sent(verb, answer))
        .isInstanceOfSatisfying(
            Undeliverable.class, it -> assertThat(it.why()).contains(answer.substring(4)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GREETING", "EHLO", "MAIL", "RCPT", "DATA", "BODY"})
  void whereverItHangsNobodyWaitsForItsTimeOut(String verb) throws Exception {
    try (var server = new ScriptedServer(verb, "HANG");
        var post = post(server.port())) {
      var began = Instant.now();
      assertThat(post.send(List.of(toApprove(ANNA)))).allMatch(Delayed.class::isInstance);
      assertThat(Duration.between(began, Instant.now())).isLessThan(LONGEST.plusSeconds(3));
    }
  }

  @Test
  void whatItTookIsSentThoughItHangsUpAtOnce() throws Exception {
    assertThat(sent("BODY", "250 taken RESET")).isInstanceOf(Sent.class);
  }

  @Test
  void greylistingIsOverAtTheNextTry() throws Exception {
    try (var server = new ScriptedServer("RCPT", "ONCE 450 4.2.0 greylisted");
        var post = post(server.port())) {
      assertThat(post.send(List.of(toApprove(ANNA)))).allMatch(Delayed.class::isInstance);
      assertThat(post.send(List.of(toApprove(ANNA)))).allMatch(Sent.class::isInstance);
      assertThat(server.taken).hasValue(1);
    }
  }

  private static Sending sent(String verb, String answer) throws Exception {
    try (var server = new ScriptedServer(verb, answer);
        var post = post(server.port())) {
      return post.send(List.of(toApprove(ANNA))).getFirst();
    }
  }
}
