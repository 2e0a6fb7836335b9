package dev.aval.request.membership.csv;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A cell that begins like a formula is run by the spreadsheet that opens it. An apostrophe before
/// it makes it text, and is taken away again when the file comes back.
final class Formulas {
  private static final String BEGINNINGS = "=+-@\t\r\n|%";

  private Formulas() {}

  static String safe(@Nullable String cell) {
    String text = Objects.toString(cell, "");
    return runs(text, 0) ? "'" + text : text;
  }

  static String plain(String cell) {
    return cell.startsWith("'") && runs(cell, 1) ? cell.substring(1) : cell;
  }

  private static boolean runs(String text, int at) {
    return text.length() > at && BEGINNINGS.indexOf(text.charAt(at)) >= 0;
  }
}
