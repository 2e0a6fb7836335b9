package dev.aval.sync.alarms;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One thing to know about an alarm. Pages say it in the language of their reader, events and
/// scripts have its text.
///
/// @param what the key of its words
/// @param of what they name; no secret, and of a person no more than his id
/// @param at a moment they name
public record Clue(String what, List<String> of, @Nullable Instant at, String text) {
  public Clue {
    of = List.copyOf(of);
  }

  public static Clue of(String what, String text, Object... of) {
    return new Clue(what, Stream.of(of).map(String::valueOf).toList(), null, text);
  }

  public static Clue at(Instant at, String what, String text) {
    return new Clue(what, List.of(), at, text);
  }

  /// What the words name first and second; empty where they do not.
  public String first() {
    return of.isEmpty() ? "" : of.getFirst();
  }

  public String second() {
    return of.size() < 2 ? "" : of.get(1);
  }
}
