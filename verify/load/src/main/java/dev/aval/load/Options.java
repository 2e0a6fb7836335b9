package dev.aval.load;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What to drive and how hard.
///
/// @param rate lifecycles started in a second, whatever comes back (open loop); 0 for as many as
///   get through with `inFlight` under way at once
/// @param thinking how long an approver takes from being asked to deciding; with mails a second,
///   because who decides sooner is no longer written to
/// @param warmUp at full speed, before anything counts
/// @param pending requests that wait undecided before the measurement begins
/// @param stages rounds of questions, each to another person, one after the other; 0 for any-of
/// @param mails folder into which the mail sink writes each mail as a file; empty without mails
/// @param services metrics addresses, one for each service
/// @param pids processes whose CPU time and memory count
record Options(
    int rate,
    int inFlight,
    Duration warmUp,
    Duration measured,
    Duration thinking,
    int pending,
    int accounts,
    int stages,
    URI platform,
    String kafka,
    Optional<Path> mails,
    List<URI> services,
    Map<String, Long> pids) {

  private static final Set<String> KNOWN =
      Set.of(
          "rate",
          "in-flight",
          "warm-up",
          "seconds",
          "thinking",
          "pending",
          "accounts",
          "stages",
          "platform",
          "kafka",
          "mails",
          "services",
          "pids");

  static Options parse(String[] args) {
    var given = new HashMap<String, String>();
    for (int i = 0; i < args.length; i++) {
      var name = args[i].replaceFirst("^--", "");
      if (name.equals("max")) {
        given.put("rate", "0");
      } else if (!KNOWN.contains(name) || i + 1 == args.length) {
        throw new IllegalArgumentException(
            "Expected an option of the load tool, but got " + args[i]);
      } else {
        given.put(name, args[++i]);
      }
    }
    return new Options(
        number(given, "rate", 50),
        number(given, "in-flight", 256),
        Duration.ofSeconds(number(given, "warm-up", 60)),
        Duration.ofSeconds(number(given, "seconds", 30)),
        Duration.ofMillis(number(given, "thinking", given.containsKey("mails") ? 1000 : 0)),
        number(given, "pending", 0),
        number(given, "accounts", 20),
        Math.clamp(number(given, "stages", 0), 0, Load.APPROVERS.size()),
        URI.create(given.getOrDefault("platform", "http://localhost:8080")),
        given.getOrDefault("kafka", "127.0.0.1:9092"),
        Optional.ofNullable(given.get("mails")).map(Path::of),
        list(given, "services").stream().map(URI::create).toList(),
        pids(list(given, "pids")));
  }

  private static int number(Map<String, String> given, String name, int otherwise) {
    return Optional.ofNullable(given.get(name)).map(Integer::parseInt).orElse(otherwise);
  }

  private static List<String> list(Map<String, String> given, String name) {
    var text = given.getOrDefault(name, "");
    return text.isBlank() ? List.of() : List.of(text.split(","));
  }

  /// `platform=123,sink=456`
  private static Map<String, Long> pids(List<String> named) {
    var pids = new TreeMap<String, Long>();
    named.forEach(it -> pids.put(it.split("=")[0], Long.parseLong(it.split("=")[1])));
    return pids;
  }
}
