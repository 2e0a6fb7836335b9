package dev.aval.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.zip.CRC32;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/// The addresses of stylesheet, signs and scripts, which change with their content, so that
/// browsers may keep them.
record Assets(String stylesheet, String signs, String script, String htmx) {
  /// The folder of the library in its jar, which names its version.
  static final String HTMX = "/META-INF/resources/webjars/htmx.org/" + htmxVersion() + "/dist/";

  static Assets read() {
    return new Assets(
        address("/static/assets/", "aval.css"),
        address("/static/assets/", "signs.svg"),
        address("/static/assets/", "aval.js"),
        address(HTMX, "htmx.min.js"));
  }

  private static String address(String folder, String file) {
    try {
      var sum = new CRC32();
      sum.update(new ClassPathResource(folder + file).getContentAsByteArray());
      return "/assets/" + file + "?v=" + Long.toHexString(sum.getValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String htmxVersion() {
    var about = new ClassPathResource("META-INF/maven/org.webjars.npm/htmx.org/pom.properties");
    try {
      Properties properties = PropertiesLoaderUtils.loadProperties(about);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
