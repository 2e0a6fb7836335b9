package dev.aval.notification.branding.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.notification.branding.Logos;
import dev.aval.notification.branding.Logos.Judged;
import dev.aval.notification.branding.Refusal;
import dev.aval.notification.telling.Picture;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ImageLogosTest {
  final ImageLogos logos = new ImageLogos();

  @Test
  void aLogoIsShownAtMost240By48AndKeptAtTwiceThat() throws Exception {
    var wide = good(png(1200, 100));
    assertThat(wide).extracting(Picture::width, Picture::height).containsExactly(240, 20);
    assertThat(ImageIO.read(new ByteArrayInputStream(wide.bytes())).getWidth()).isEqualTo(480);
    var high = good(jpeg(500, 500));
    assertThat(high).extracting(Picture::width, Picture::height).containsExactly(48, 48);
    assertThat(high.type()).isEqualTo("image/png");
  }

  @Test
  void aSmallOneIsNotMadeLarger() throws Exception {
    assertThat(good(png(100, 20)))
        .extracting(Picture::width, Picture::height)
        .containsExactly(100, 20);
  }

  @Test
  void onlyThePixelsAreKept() throws Exception {
    var hiding = join(png(100, 20), "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
    assertThat(new String(good(hiding).bytes(), StandardCharsets.ISO_8859_1))
        .doesNotContain("script");
  }

  @Test
  void whatIsTransparentStaysSo() throws Exception {
    var kept = ImageIO.read(new ByteArrayInputStream(good(png(200, 40)).bytes()));
    assertThat(kept.getRGB(kept.getWidth() - 1, 0) >>> 24).isZero();
    assertThat(new Color(kept.getRGB(2, 20))).isEqualTo(Color.RED);
  }

  @Test
  void evenNoiseBecomesSmallEnoughForAMail() throws Exception {
    var noise = new BufferedImage(2000, 400, BufferedImage.TYPE_INT_RGB);
    var random = new Random(1);
    for (int x = 0; x < 2000; x++) {
      for (int y = 0; y < 400; y++) noise.setRGB(x, y, random.nextInt());
    }
    var out = new ByteArrayOutputStream();
    ImageIO.write(noise, "jpeg", out);
    assertThat(good(out.toByteArray()).bytes().length).isLessThanOrEqualTo(ImageLogos.MOST_KEPT);
  }

  @Test
  void itsContentSaysWhatItIs() throws Exception {
    var svg = "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8);
    assertThat(logos.judge(svg)).isEqualTo(new Judged.Bad(Refusal.LOGO_TYPE));
    assertThat(logos.judge(new byte[0])).isEqualTo(new Judged.Bad(Refusal.LOGO_TYPE));
    for (var type : new String[] {"gif", "bmp"}) {
      var out = new ByteArrayOutputStream();
      ImageIO.write(new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB), type, out);
      assertThat(logos.judge(out.toByteArray())).isEqualTo(new Judged.Bad(Refusal.LOGO_TYPE));
    }
  }

  @Test
  void whatIsBrokenIsRefused() throws Exception {
    var png = png(200, 40);
    assertThat(logos.judge(Arrays.copyOf(png, 60))).isEqualTo(new Judged.Bad(Refusal.LOGO_BROKEN));
    long seed = System.nanoTime();
    var random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      var hurt = png.clone();
      for (int n = 0; n < 5; n++) hurt[random.nextInt(8, hurt.length)] = (byte) random.nextInt();
      assertThat(logos.judge(hurt)).as("seed %d", seed).isNotNull();
    }
  }

  /// The head of a PNG says how large it is; nothing of the rest is needed to refuse it.
  @Test
  void whatAsksForMuchMemoryIsRefusedUnread() throws Exception {
    var bomb = png(10, 10);
    bomb[16] = 0;
    bomb[17] = 0;
    bomb[18] = (byte) 0xff;
    bomb[19] = (byte) 0xff;
    assertThat(logos.judge(bomb)).isEqualTo(new Judged.Bad(Refusal.LOGO_SIZE));
    assertThat(logos.judge(new byte[Logos.MOST_BYTES + 1]))
        .isEqualTo(new Judged.Bad(Refusal.LOGO_SIZE));
  }

  private Picture good(byte[] sent) {
    assertThat(logos.judge(sent)).isInstanceOf(Judged.Good.class);
    return ((Judged.Good) logos.judge(sent)).logo();
  }

  /// Red on the left, transparent on the right.
  private static byte[] png(int width, int height) throws Exception {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    var brush = image.createGraphics();
    brush.setColor(Color.RED);
    brush.fillRect(0, 0, width / 2, height);
    brush.dispose();
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  private static byte[] jpeg(int width, int height) throws Exception {
    var out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpeg", out);
    return out.toByteArray();
  }

  private static byte[] join(byte[] first, byte[] second) {
    var both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
