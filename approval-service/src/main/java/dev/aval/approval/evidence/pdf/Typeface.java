package dev.aval.approval.evidence.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// The font that PDFBox brings along, embedded: it writes Latin, Greek and Cyrillic. What it cannot
/// write is shown as `?`; the attachment has it as it is.
final class Typeface {
  private static final String LIBERATION =
      "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private final PDFont font;
  private final Map<Integer, Float> widths = new HashMap<>();

  Typeface(PDDocument document) throws IOException {
    try (var file =
        Objects.requireNonNull(PDFont.class.getResourceAsStream(LIBERATION), LIBERATION)) {
      font = PDType0Font.load(document, file, true);
    }
  }

  PDFont font() {
    return font;
  }

  /// Broken at blanks where there are any, and anywhere else where there are none.
  List<String> wrapped(String text, float size, float width) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    float used = 0;
    int blank = -1;
    for (int point : text.codePoints().map(this::writable).toArray()) {
      line.appendCodePoint(point);
      used += width(point) * size / 1000;
      if (point == ' ') {
        blank = line.length();
      }
      if (used > width) {
        int end = blank > 0 ? blank : line.length() - Character.charCount(point);
        lines.add(line.substring(0, end).strip());
        line.delete(0, end);
        used = width(line) * size / 1000;
        blank = -1;
      }
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
    }
    return lines;
  }

  private float width(CharSequence text) {
    return (float) text.codePoints().mapToDouble(this::width).sum();
  }

  private int writable(int point) {
    return Character.isWhitespace(point) ? ' ' : width(point) < 0 ? '?' : point;
  }

  /// Below 0 where the font has no such character.
  private float width(int point) {
    return widths.computeIfAbsent(
        point,
        it -> {
          try {
            return font.getStringWidth(Character.toString(it));
          } catch (IllegalArgumentException notInFont) {
            return -1f;
          } catch (IOException failure) {
            throw new UncheckedIOException(failure);
          }
        });
  }
}
