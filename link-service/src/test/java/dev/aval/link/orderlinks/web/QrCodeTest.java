package dev.aval.link.orderlinks.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import dev.aval.link.reviewlinks.Token;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {
  private static final Pattern BAR = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z");
  private static final int SCALE = 4;

  @Test
  void whatIsDrawnIsReadAsTheAddress() throws Exception {
    var url = "https://aval.example/o/" + Token.random().reveal();
    var qr = QrCode.of(url);
    int side = qr.size() * SCALE;
    var pixels = new int[side * side];
    Arrays.fill(pixels, 0xffffff);
    var bars = BAR.matcher(qr.path());
    while (bars.find()) {
      int x = Integer.parseInt(bars.group(1)) * SCALE;
      int y = Integer.parseInt(bars.group(2)) * SCALE;
      int width = Integer.parseInt(bars.group(3)) * SCALE;
      for (int row = y; row < y + SCALE; row++) {
        Arrays.fill(pixels, row * side + x, row * side + x + width, 0);
      }
    }
    var source = new RGBLuminanceSource(side, side, pixels);
    var read = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)));
    assertThat(read.getText()).isEqualTo(url);
  }
}
