package dev.aval.notification.telling.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// How many letters a thread writes in a second: `./mvnw -pl notification-service -am test
/// -Dtest=MeasureWritingIT -Dsurefire.failIfNoSpecifiedTests=false -Dletters.written=40000
/// -Dtest.jvm=-Xmx1g`.
@EnabledIfSystemProperty(named = "letters.written", matches = "\\d+")
class MeasureWritingIT {
  static final int LETTERS = Integer.getInteger("letters.written", 40_000);

  @Test
  void howManyLettersAreWrittenInASecond() throws Exception {
    var parts = MailParts.of("Aval <aval@aval.example>");
    var letters =
        List.of(
            SmtpPostTest.toApprove(SmtpPostTest.ANNA), SmtpPostTest.toApprove(SmtpPostTest.BRUNO));
    for (int round = 1; round <= 4; round++) {
      var began = System.nanoTime();
      for (int i = 0; i < LETTERS / 4; i++) {
        assertThat(parts.mails().write(letters.get(i % 2))).isNotNull();
      }
      var each = (System.nanoTime() - began) / (LETTERS / 4);
      System.out.printf("measured: round %d, %d letters/s%n", round, 1_000_000_000L / each);
    }
  }
}
