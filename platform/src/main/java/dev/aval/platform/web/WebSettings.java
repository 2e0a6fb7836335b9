package dev.aval.platform.web;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// `aval.web.*`
///
/// @param publicUrl where browsers see Aval; https makes browsers insist on it
/// @param zone for readers whose zone nobody told
/// @param messages bundles of the service, looked up before `aval-messages`
/// @param issuer where people sign out: browsers hold a form's redirects to what the page allows
@ConfigurationProperties("aval.web")
record WebSettings(
    @DefaultValue("http://localhost:8080") URI publicUrl,
    @DefaultValue("Europe/Paris") ZoneId zone,
    @DefaultValue List<String> messages,
    @Nullable URI issuer) {
  boolean https() {
    return "https".equals(publicUrl.getScheme());
  }

  /// The issuer's origin where it is not ours, with a space before it; else nothing.
  String foreignSignOut() {
    if (issuer == null || issuer.getHost() == null) return "";
    var origin = issuer.getScheme() + "://" + issuer.getRawAuthority();
    var ours = publicUrl.getScheme() + "://" + publicUrl.getRawAuthority();
    return origin.equals(ours) ? "" : " " + origin;
  }
}
