package dev.aval.approval.evidence.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// Paper that is written from top to bottom, page after page.
final class Sheet implements AutoCloseable {
  private static final float MARGIN = 54;
  private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;

  private final PDDocument document;
  private final Typeface typeface;
  private PDPageContentStream page;
  private float y;

  Sheet(PDDocument document, Typeface typeface) throws IOException {
    this.document = document;
    this.typeface = typeface;
    this.page = newPage();
  }

  /// @param grey from 0, which is black
  void write(String text, float size, float grey) {
    for (var line : typeface.wrapped(text, size, WIDTH)) {
      line(line, size, grey);
    }
  }

  void gap(float height) {
    y -= height;
  }

  private void line(String line, float size, float grey) {
    try {
      if (y - size * 1.4f < MARGIN) {
        page.close();
        page = newPage();
      }
      y -= size * 1.4f;
      page.beginText();
      page.setFont(typeface.font(), size);
      page.setNonStrokingColor(grey);
      page.newLineAtOffset(MARGIN, y);
      page.showText(line);
      page.endText();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private PDPageContentStream newPage() throws IOException {
    var sheet = new PDPage(PDRectangle.A4);
    document.addPage(sheet);
    y = PDRectangle.A4.getHeight() - MARGIN;
    return new PDPageContentStream(document, sheet);
  }

  @Override
  public void close() throws IOException {
    page.close();
  }
}
