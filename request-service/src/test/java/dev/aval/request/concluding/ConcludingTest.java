package dev.aval.request.concluding;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aval.request.concluding.Concluding.Closing;
import dev.aval.request.requests.Cause;
import dev.aval.request.requests.Examples;
import dev.aval.request.requests.RequestsInMemory;
import dev.aval.request.requests.Status;
import dev.aval.request.requests.Tally;
import dev.aval.request.requests.Verdict.Result;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConcludingTest {
  @Test
  void theEndOfWhatNobodyAskedForIsABugAndSaysSo() {
    var concluding = new Concluding(new RequestsInMemory(), new Silent());
    var closing =
        new Closing(
            "rnone",
            Examples.verdict(Result.APPROVED),
            new Cause("aval.approvals", 2, "rnone.2", null));
    assertThatThrownBy(() -> concluding.conclude(List.of(closing))).hasMessageContaining("rnone");
  }

  private record Silent() implements Tally {
    @Override
    public void submitted(String type) {}

    @Override
    public void rejected(String code) {}

    @Override
    public void concluded(Status outcome) {}
  }
}
