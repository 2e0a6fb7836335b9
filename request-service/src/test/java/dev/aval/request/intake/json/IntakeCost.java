package dev.aval.request.intake.json;

import com.sun.management.OperatingSystemMXBean;
import dev.aval.contracts.Body;
import dev.aval.contracts.Samples;
import dev.aval.contracts.Schemas;
import dev.aval.request.accounts.Account;
import dev.aval.request.accounts.AccountsInMemory;
import dev.aval.request.duplicates.Duplicates;
import dev.aval.request.duplicates.mongo.StoredFirsts;
import dev.aval.request.intake.Envelope;
import dev.aval.request.intake.Intake;
import dev.aval.request.requests.Cause;
import dev.aval.request.requests.Examples;
import dev.aval.request.requests.Facts;
import dev.aval.request.requests.JsonText;
import dev.aval.request.requests.mongo.Stored;
import dev.aval.request.testing.Store;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import tools.jackson.databind.JsonNode;

/// CPU per submitted request, by stage: run by hand, `./mvnw -pl request-service test-compile` and
/// this main on the test class path. The last line is process CPU: database, client, all.
final class IntakeCost {
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final String TYPE = "request.submit.v1";
  private static final String SAMPLE = new String(Samples.of(TYPE), StandardCharsets.UTF_8);
  private static final int BATCH = 100;

  private IntakeCost() {}

  static void main() {
    byte[] bytes = Samples.of(TYPE);
    JsonNode tree = ((Body.Readable) Body.read(bytes)).tree();
    var submission = new SubmissionTree(tree).submission().orElseThrow();
    measure("read bytes to tree", 40_000, _ -> Body.read(bytes));
    measure("schema", 40_000, _ -> Schemas.violations(TYPE, tree));
    measure("tree to submission", 40_000, _ -> new SubmissionTree(tree).submission());
    measure("identity and digests", 40_000, _ -> Facts.of("/shop/eu", 7, submission, Examples.NOW));
    var store = new Store();
    var acme = new Account("ACC-1001", 7, "Acme", true, List.of(), new JsonText("{}"));
    var intake =
        new Intake(
            new JsonBodies(),
            new AccountsInMemory().with(acme),
            Stored.in(store),
            new Duplicates(StoredFirsts.in(store), Duration.ofDays(7)),
            new RejectionTest.Counted(new ArrayList<>()),
            Clock.systemUTC());
    measure("all of it, stored, batches of 100", 30_000 / BATCH, i -> intake.take(batch(i)));
    System.exit(0);
  }

  private static List<Envelope> batch(int i) {
    var batch = new ArrayList<Envelope>(BATCH);
    for (int k = 0; k < BATCH; k++) {
      int n = i * BATCH + k;
      byte[] body = body(n).getBytes(StandardCharsets.UTF_8);
      var cause = new Cause("aval.requests.inbox-0", n, "e" + n, null);
      batch.add(
          new Envelope(
              "/shop/eu", TYPE, body, Optional.empty(), Optional.empty(), Optional.of(cause)));
    }
    return batch;
  }

  /// None repeats another, which is what costs most: each then has its place in the index.
  private static String body(int n) {
    return SAMPLE.replace("po-4711", "po-" + n).replace("cert:example.org", "cert:" + n);
  }

  private static void measure(String what, int times, IntConsumer step) {
    int warm = times / 2;
    for (int i = 0; i < warm; i++) step.accept(i);
    long before = PROCESS.getProcessCpuTime();
    for (int i = warm; i < times; i++) step.accept(i);
    double each = (PROCESS.getProcessCpuTime() - before) / 1e3 / (times - warm);
    boolean batched = times < 1_000;
    System.out.printf("%-36s %8.1f us CPU%n", what, batched ? each / BATCH : each);
  }
}
