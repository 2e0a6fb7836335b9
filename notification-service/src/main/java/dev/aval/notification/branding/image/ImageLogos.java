package dev.aval.notification.branding.image;

import dev.aval.notification.branding.Logos;
import dev.aval.notification.branding.Refusal;
import dev.aval.notification.telling.Picture;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// A logo is painted anew: of what was sent only the pixels remain, no metadata and nothing that
/// hides behind them. What it is, its content says and not its name. Its size is read before it is
/// decoded, so that a small file cannot ask for much memory.
///
/// It is shown at most 240 by 48 and kept at twice that, in few enough bytes that a mail stays
/// below 100 kB.
final class ImageLogos implements Logos {
  static final int WIDE = 480;
  static final int HIGH = 96;
  static final int MOST_KEPT = 15_000;
  private static final Set<String> TAKEN = Set.of("png", "jpeg");

  @Override
  public Judged judge(byte[] sent) {
    if (sent.length > MOST_BYTES) return new Judged.Bad(Refusal.LOGO_SIZE);
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
      var readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) return new Judged.Bad(Refusal.LOGO_TYPE);
      return judge(readers.next(), in);
    } catch (IOException | RuntimeException broken) {
      return new Judged.Bad(Refusal.LOGO_BROKEN);
    }
  }

  private static Judged judge(ImageReader reader, ImageInputStream in) throws IOException {
    try {
      if (!TAKEN.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
        return new Judged.Bad(Refusal.LOGO_TYPE);
      }
      reader.setInput(in, true, true);
      if (Math.max(reader.getWidth(0), reader.getHeight(0)) > MOST_PIXELS) {
        return new Judged.Bad(Refusal.LOGO_SIZE);
      }
      return new Judged.Good(kept(reader.read(0)));
    } finally {
      reader.dispose();
    }
  }

  /// Smaller and smaller until it is small enough: a photograph is, in the end.
  private static Picture kept(BufferedImage image) throws IOException {
    double scale =
        Math.min(1, Math.min((double) WIDE / image.getWidth(), (double) HIGH / image.getHeight()));
    double shown =
        Math.min(scale, Math.min(WIDE / 2.0 / image.getWidth(), HIGH / 2.0 / image.getHeight()));
    var png = png(painted(image, scale));
    while (png.length > MOST_KEPT) {
      scale *= 0.75;
      png = png(painted(image, scale));
    }
    return new Picture(
        "image/png", png, scaled(image.getWidth(), shown), scaled(image.getHeight(), shown));
  }

  /// By halves, so that nothing thin is lost on the way.
  private static BufferedImage painted(BufferedImage image, double scale) {
    int width = scaled(image.getWidth(), scale);
    int height = scaled(image.getHeight(), scale);
    var from = image;
    do {
      int w = Math.max(width, (from.getWidth() + 1) / 2);
      int h = Math.max(height, (from.getHeight() + 1) / 2);
      from = painted(from, w, h);
    } while (from.getWidth() != width || from.getHeight() != height);
    return from;
  }

  private static BufferedImage painted(BufferedImage from, int width, int height) {
    var to = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    var brush = to.createGraphics();
    brush.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    brush.drawImage(from, 0, 0, width, height, null);
    brush.dispose();
    return to;
  }

  private static int scaled(int length, double scale) {
    return Math.max(1, (int) Math.round(length * scale));
  }

  private static byte[] png(BufferedImage image) throws IOException {
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }
}
