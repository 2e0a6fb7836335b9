package dev.aval.load;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.HdrHistogram.Histogram;

/// Prints a run. Costs are those of the measured seconds over the lifecycles concluded in them.
final class Report {
  private static final long LONGEST_MICROS = 600_000_000;

  private Report() {}

  static void print(Options options, Run run, Snapshot before, Snapshot after) throws IOException {
    double seconds = (after.nanos() - before.nanos()) / 1e9;
    long done = after.concluded() - before.concluded();
    System.out.printf("%n%.1f lifecycles/s (%d in %.1f s)%n", done / seconds, done, seconds);
    var all = List.copyOf(run.byExternalId.values());
    long open = all.stream().filter(it -> !it.concluded()).count();
    System.out.printf("%d without an outcome, %d refused answers%n", open, run.refused.sum());
    latencies(options, all);
    cpu(before, after, done);
    counters(before, after, done);
  }

  private static void latencies(Options options, List<Lifecycle> all) throws IOException {
    line("submit to outcome", micros(all, it -> (it.outcomeAt - it.submittedAt) / 1000));
    line("decide to outcome", micros(all, it -> (it.outcomeAt - it.decidingAt) / 1000));
    if (options.mails().isPresent()) {
      var mails = MailFolder.read(options.mails().get());
      var histogram = new Histogram(LONGEST_MICROS, 3);
      for (var it : all) {
        if (it.measured) {
          mails.getOrDefault(it.requestId, List.of()).stream()
              .sorted(Comparator.naturalOrder())
              .limit(2)
              .forEach(at -> histogram.recordValue(Math.max(0, at - it.submittedMillis) * 1000));
        }
      }
      line("submit to mail", histogram);
    }
  }

  private static Histogram micros(List<Lifecycle> all, ToLongFunction<Lifecycle> latency) {
    var histogram = new Histogram(LONGEST_MICROS, 3);
    all.stream()
        .filter(it -> it.measured && it.concluded())
        .mapToLong(latency)
        .forEach(it -> histogram.recordValue(Math.clamp(it, 0, LONGEST_MICROS)));
    return histogram;
  }

  private static void line(String name, Histogram it) {
    System.out.printf(
        "%-18s p50 %7.1f ms   p99 %7.1f ms   max %7.1f ms   (%d)%n",
        name,
        it.getValueAtPercentile(50) / 1000.0,
        it.getValueAtPercentile(99) / 1000.0,
        it.getMaxValue() / 1000.0,
        it.getTotalCount());
  }

  private static void cpu(Snapshot before, Snapshot after, long done) {
    double total = 0;
    for (var it : after.cpuMillis().entrySet()) {
      var name = it.getKey();
      double each = (it.getValue() - before.cpuMillis().getOrDefault(name, 0L)) / (double) done;
      total += each;
      System.out.printf(
          "%-18s %6.2f CPU ms per lifecycle, %d MB resident%n",
          name, each, after.megabytes().getOrDefault(name, 0L));
    }
    System.out.printf("%-18s %6.2f CPU ms per lifecycle%n", "in total", total);
  }

  private static void counters(Snapshot before, Snapshot after, long done) {
    for (var name :
        List.of("aval_writes_total", "aval_outbox_published_total", "aval_consumed_total")) {
      double used =
          after.counters().getOrDefault(name, 0.0) - before.counters().getOrDefault(name, 0.0);
      System.out.printf("%-34s %6.2f per lifecycle%n", name, used / done);
    }
  }
}
