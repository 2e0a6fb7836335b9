package dev.aval.notification.webhooks.http;

import dev.aval.notification.webhooks.Urls;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/// `https`, a host, and neither user nor fragment; `http` only within the operator's own ranges.
/// Where its name leads is judged at each call anew.
record GuardedUrls(Guard guard) implements Urls {
  private static final int LONGEST = 2_000;

  @Override
  public boolean test(String url) {
    var uri = parsed(url);
    if (uri == null || uri.getHost() == null || uri.getScheme() == null) return false;
    if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) return false;
    return switch (uri.getScheme()) {
      case "https" -> true;
      case "http" -> guard.isOwn(uri.getHost());
      default -> false;
    };
  }

  private static @Nullable URI parsed(String url) {
    try {
      return url.length() > LONGEST ? null : new URI(url);
    } catch (URISyntaxException noUrl) {
      return null;
    }
  }
}
