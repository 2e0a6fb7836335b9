package dev.aval.load;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// `./aval load`: drives full lifecycles through a running platform and prints what each costs.
public final class Load {
  static final List<String> APPROVERS =
      List.of("anna@acme.example", "bruno@acme.example", "sam@acme.example");
  private static final int QUIET_MILLIS = 3_000;

  private Load() {}

  public static void main(String[] args) throws Exception {
    var options = Options.parse(args);
    var api = new Api(options.platform());
    var admin = api.token("shop");
    var codes = IntStream.range(0, options.accounts()).mapToObj(i -> "LOAD-" + i).toList();
    codes.forEach(code -> api.account(code, admin));
    if (options.stages() > 0) {
      var operator = api.token("olga@aval.example");
      codes.forEach(code -> api.policy(code, APPROVERS.subList(0, options.stages()), operator));
    }
    var processes = new ArrayList<Process>();
    options.pids().forEach((name, pid) -> processes.addAll(Process.family(name, pid)));
    processes.add(new Process("this tool", ProcessHandle.current().pid()));
    var tokens = APPROVERS.stream().collect(toMap(identity(), api::token));
    try (var run = new Run(options, api, tokens)) {
      measure(options, run, List.copyOf(processes));
    }
    System.exit(0);
  }

  private static void measure(Options options, Run run, List<Process> processes) throws Exception {
    if (options.pending() > 0) {
      System.out.printf("Filling %,d pending requests...%n", options.pending());
      run.fill(options.pending());
    }
    // At full speed: the compiler of the JVM looks at what runs often.
    System.out.printf("Warming up for %d s...%n", options.warmUp().toSeconds());
    run.drive(options.warmUp(), 0, false);
    run.settle();
    if (options.mails().isPresent()) {
      mailsGoOut(options.mails().get());
    }
    System.out.printf("Measuring for %d s...%n", options.measured().toSeconds());
    var before = Snapshot.take(options, run, processes);
    run.drive(options.measured(), options.rate(), true);
    var after = Snapshot.take(options, run, processes);
    run.settle();
    Report.print(options, run, before, after);
  }

  /// What the warm-up left to be sent is not part of the measurement.
  private static void mailsGoOut(Path folder) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    long before = -1;
    for (long sent = MailFolder.count(folder); sent != before; sent = MailFolder.count(folder)) {
      before = sent;
      Thread.sleep(QUIET_MILLIS);
    }
    System.out.printf(
        "%,d mails of the warm-up are out after %d s%n",
        before, (System.nanoTime() - begin) / 1_000_000_000);
  }
}
