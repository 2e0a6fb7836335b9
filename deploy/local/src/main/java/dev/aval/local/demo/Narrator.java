package dev.aval.local.demo;

import dev.aval.local.Texts;
import java.io.PrintStream;
import java.util.stream.Collectors;

/// Prints numbered steps with what to look at, indented below.
final class Narrator {
  private static final String MARGIN = "   ";
  private final PrintStream out;
  private final Texts texts;
  private int steps;

  Narrator(PrintStream out, Texts texts) {
    this.out = out;
    this.texts = texts;
  }

  void step(String key, Object... values) {
    out.println();
    out.println(++steps + ". " + texts.say(key, values));
  }

  void detail(String text) {
    out.println(text.lines().map(line -> MARGIN + line).collect(Collectors.joining("\n")));
  }

  void look(String key, Object... values) {
    detail("→ " + texts.say(key, values));
  }
}
