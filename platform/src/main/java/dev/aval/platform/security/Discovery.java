package dev.aval.platform.security;

import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.text.ParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an issuer says about itself under `/.well-known/openid-configuration`, asked when first
/// needed, so that a service starts before its issuer.
final class Discovery {
  private static final int TIMEOUT_MILLIS = 2000;
  private static final int SIZE_LIMIT = 256 * 1024;
  private static final String DOCUMENT = "/.well-known/openid-configuration";

  private final DefaultResourceRetriever http =
      new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, SIZE_LIMIT);
  private final String issuer;
  private volatile @Nullable Map<String, Object> document;

  Discovery(String issuer) {
    this.issuer = issuer;
  }

  URL endpoint(String name, @Nullable String setting) throws IOException {
    if (setting != null && !setting.isBlank()) return URI.create(setting).toURL();
    if (document().get(name) instanceof String uri) return URI.create(uri).toURL();
    throw new IOException(
        "Expected to find '%s' at issuer '%s', but it names none".formatted(name, issuer));
  }

  String read(URL url) throws IOException {
    return http.retrieveResource(url).getContent();
  }

  private Map<String, Object> document() throws IOException {
    var known = document;
    if (known != null) return known;
    try {
      var read = JSONObjectUtils.parse(read(URI.create(issuer + DOCUMENT).toURL()));
      if (!issuer.equals(read.get("issuer")))
        throw new IOException(
            "Expected to discover issuer '%s', but it calls itself '%s'"
                .formatted(issuer, read.get("issuer")));
      document = read;
      return read;
    } catch (ParseException e) {
      throw new IOException("Expected to read what '%s' says, but %s".formatted(issuer, e), e);
    }
  }
}
