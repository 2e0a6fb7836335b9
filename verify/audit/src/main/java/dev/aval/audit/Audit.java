package dev.aval.audit;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// `audit verify FILE [--heads FILE | --kafka HOST:PORT] [--keys FILE]`: 0 when all is well, 1 when
/// something was changed, 2 when it could not be judged.
public final class Audit {
  static final int GOOD = 0;
  static final int BAD = 1;
  static final int UNJUDGED = 2;

  private final PrintStream out;
  private final PrintStream err;

  public Audit(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  static void main(String[] arguments) {
    System.setProperty("slf4j.internal.verbosity", "ERROR"); // libraries have nothing to say here
    System.exit(new Audit(System.out, System.err).run(List.of(arguments)));
  }

  /// @return the exit code
  public int run(List<String> arguments) {
    try {
      return verify(Arguments.read(new ArrayDeque<>(arguments)));
    } catch (Unjudged why) {
      err.println(why.getMessage());
      return UNJUDGED;
    }
  }

  private record Arguments(
      Path file, Optional<Path> heads, Optional<String> kafka, Optional<Path> keys) {
    private static final String USAGE =
        "Usage: aval audit verify FILE [--heads FILE | --kafka HOST:PORT] [--keys FILE]";

    static Arguments read(Deque<String> left) throws Unjudged {
      Optional<Path> file = Optional.empty();
      Optional<Path> heads = Optional.empty();
      Optional<String> kafka = Optional.empty();
      Optional<Path> keys = Optional.empty();
      if (!"verify".equals(left.poll())) throw new Unjudged(USAGE);
      while (!left.isEmpty()) {
        String it = left.remove();
        switch (it) {
          case "--heads" -> heads = Optional.of(Path.of(value(left)));
          case "--kafka" -> kafka = Optional.of(value(left));
          case "--keys" -> keys = Optional.of(Path.of(value(left)));
          default -> {
            if (it.startsWith("-") || file.isPresent()) throw new Unjudged(USAGE);
            file = Optional.of(Path.of(it));
          }
        }
      }
      if (file.isEmpty() || (heads.isPresent() && kafka.isPresent())) throw new Unjudged(USAGE);
      return new Arguments(file.get(), heads, kafka, keys);
    }

    private static String value(Deque<String> left) throws Unjudged {
      String value = left.poll();
      if (value == null) throw new Unjudged(USAGE);
      return value;
    }
  }

  private int verify(Arguments given) throws Unjudged {
    Export export = Export.read(given.file());
    Optional<Finding> bad = Chain.firstBad(export);
    Optional<Keys> keys =
        given.keys().isPresent() ? Optional.of(Keys.read(given.keys().get())) : Optional.empty();
    if (bad.isEmpty() && keys.isPresent()) bad = Signature.bad(export, keys.get());
    Optional<Head> published = published(given, export.requestId());
    if (bad.isEmpty() && published.isPresent()) bad = published.get().bad(export);
    if (bad.isPresent()) {
      out.println("BAD  " + bad.get());
      return BAD;
    }
    out.printf(
        "GOOD request %s: %d entries, each as it was, none missing%n",
        export.requestId(), export.entries().size());
    out.println(
        keys.isPresent()
            ? "     signed by the key " + Signature.keyId(export)
            : "     signature not checked: give the platform's keys with --keys (from /api/evidence/keys)");
    out.println(
        published.isPresent()
            ? "     published head: entry " + published.get().n()
            : "     newest entry not compared with the published head: give --heads or --kafka");
    return GOOD;
  }

  private static Optional<Head> published(Arguments given, String requestId) throws Unjudged {
    if (given.heads().isPresent()) return Optional.of(Head.inFile(given.heads().get(), requestId));
    if (given.kafka().isPresent())
      return Optional.of(PublishedHeads.newest(given.kafka().get(), requestId));
    return Optional.empty();
  }
}
