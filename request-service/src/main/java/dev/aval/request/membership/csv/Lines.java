package dev.aval.request.membership.csv;

/// Where records begin, in the lines of a text editor: the parser only counts what it has read.
final class Lines {
  private final String text;
  private int at;
  private long line = 1;

  Lines(String text) {
    this.text = text;
  }

  /// @param position never before that of the last call; empty lines there are passed over
  long at(long position) {
    while (at < position || at < text.length() && isEnd(text.charAt(at))) {
      if (text.charAt(at++) == '\n') line++;
    }
    return line;
  }

  private static boolean isEnd(char it) {
    return it == '\n' || it == '\r';
  }
}
