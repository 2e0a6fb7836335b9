package dev.aval.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// After all that the stories before did to it, the platform has told nothing that it should not;
/// and whoever doubts it finds that out by himself.
@Order(4)
class PromisesIT {
  private final RunningAval aval = RunningAval.shared();
  private final String data = aval.data().toString();

  @TempDir private Path folder;

  @Test
  void everyInvariantHoldsAfterAllTheStories() {
    Promises.of(aval).awaitKept(Duration.ofSeconds(60));
    var said = aval.say("check", "--data", data, "--grace", "PT0S");
    assertThat(said.code()).as(said.text()).isZero();
    assertThat(said.text()).contains("GOOD I10 ").doesNotContain("BAD");
  }

  @Test
  void anAuditorTakesEvidenceWithHimAndVerifiesIt() throws IOException {
    var request = new Topics(Kcat.on(aval)).await("request.submitted.v1", _ -> true).key();
    var export = file("export", aval.say("audit", "export", request, "--data", data).text());
    var keys = file("keys", aval.say("audit", "keys", "--data", data).text());
    var said = aval.say("audit", "verify", export, "--keys", keys, "--kafka", aval.kafka());
    assertThat(said.text()).startsWith("GOOD request " + request).contains("signed by the key");
    assertThat(aval.say("audit", "export", "nothing", "--data", data).text())
        .contains("no-such-evidence");
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }
}
