package dev.aval.local;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Supplier;

/// What a person sees while the platform starts and stops: a line as each part is up.
public final class Progress {
  private final PrintStream out;
  private final Texts texts;
  private final Instant begin = Instant.now();

  public Progress(PrintStream out, Texts texts) {
    this.out = out;
    this.texts = texts;
  }

  /// The same voice with a new watch.
  public Progress(Progress other) {
    this(other.out, other.texts);
  }

  public synchronized void say(String key, Object... values) {
    out.println(texts.say(key, values));
    out.flush();
  }

  /// Runs a step and says how long it took.
  public <T> T step(String what, Supplier<T> step) {
    var started = Instant.now();
    var result = step.get();
    say("start.part", what, seconds(Duration.between(started, Instant.now())));
    return result;
  }

  public String elapsed() {
    return seconds(Duration.between(begin, Instant.now()));
  }

  private static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.1f", duration.toMillis() / 1000.0);
  }
}
