package dev.aval.link.orderlinks.web;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/// An address as a picture, for pages with a strict CSP: the path of an SVG, with the quiet zone
/// that readers need.
///
/// @param size of a side, in modules
record QrCode(int size, String path) {
  private static final int QUIET = 4;

  static QrCode of(String url) {
    try {
      var matrix = Encoder.encode(url, ErrorCorrectionLevel.M).getMatrix();
      return new QrCode(matrix.getWidth() + 2 * QUIET, path(matrix));
    } catch (WriterException e) {
      throw new IllegalStateException("Expected to draw an address, but it is too long", e);
    }
  }

  private static String path(ByteMatrix matrix) {
    var path = new StringBuilder();
    for (int y = 0; y < matrix.getHeight(); y++) {
      for (int x = 0; x < matrix.getWidth(); x++) {
        int end = x;
        while (end < matrix.getWidth() && matrix.get(end, y) == 1) end++;
        if (end == x) continue;
        path.append('M').append(x + QUIET).append(' ').append(y + QUIET);
        path.append('h').append(end - x).append("v1h-").append(end - x).append('z');
        x = end;
      }
    }
    return path.toString();
  }
}
