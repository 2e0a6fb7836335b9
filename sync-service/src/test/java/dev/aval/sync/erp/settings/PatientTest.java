package dev.aval.sync.erp.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.sync.erp.Answer;
import dev.aval.sync.erp.Answer.Failed;
import dev.aval.sync.erp.Answer.Got;
import dev.aval.sync.erp.Failure;
import dev.aval.sync.erp.Page;
import dev.aval.sync.erp.Reason;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PatientTest {
  final Scripted erp = new Scripted();
  final Patient patient = new Patient("main", erp, 3, Duration.ofMillis(1), Duration.ofMillis(20));

  @ParameterizedTest
  @EnumSource(Reason.class)
  void onlyWhatMayPassIsTriedAgain(Reason reason) {
    fail(reason, null);
    var answer = patient.readAll("", 10);
    assertThat(answer).isInstanceOf(reason.passes() ? Got.class : Failed.class);
    assertThat(erp.asked).isEqualTo(reason.passes() ? 2 : 1);
  }

  @Test
  void triesEnd() {
    for (var n = 0; n < 5; n++) {
      fail(Reason.TIMEOUT, null);
    }
    assertThat(patient.readAll("", 10)).isInstanceOf(Failed.class);
    assertThat(erp.asked).isEqualTo(3);
  }

  @Test
  void anErpThatSaysHowLongToWaitIsObeyed() {
    fail(Reason.RATE_LIMITED, Duration.ofMillis(15));
    var before = System.nanoTime();
    assertThat(patient.readAll("", 10)).isInstanceOf(Got.class);
    assertThat(Duration.ofNanos(System.nanoTime() - before))
        .isGreaterThanOrEqualTo(Duration.ofMillis(14));
  }

  @Test
  void anErpThatWantsUsAwayForLongIsLeftAlone() {
    fail(Reason.RATE_LIMITED, Duration.ofMinutes(5));
    assertThat(patient.readAll("", 10))
        .isEqualTo(new Failed<>(new Failure(Reason.RATE_LIMITED, "no", Duration.ofMinutes(5))));
    assertThat(erp.asked).isEqualTo(1);
  }

  private void fail(Reason reason, Duration after) {
    Answer<Page> failed = new Failed<>(new Failure(reason, "no", after));
    erp.answers.add(failed);
  }
}
