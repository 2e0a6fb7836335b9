package dev.aval.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;
import org.springframework.core.io.ClassPathResource;

/// The addresses of stylesheet and script, which change with their content, so that browsers may
/// keep them.
record Assets(String stylesheet, String script) {
  static Assets read() {
    return new Assets(address("/assets/aval.css"), address("/assets/aval.js"));
  }

  private static String address(String path) {
    try {
      var sum = new CRC32();
      sum.update(new ClassPathResource("static" + path).getContentAsByteArray());
      return path + "?v=" + Long.toHexString(sum.getValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
