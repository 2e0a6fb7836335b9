package dev.aval.platform.web;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// `aval.web.*`
///
/// @param publicUrl where browsers see Aval; https makes browsers insist on it
/// @param zone for readers whose zone nobody told
/// @param messages bundles of the service, looked up before `aval-messages`
@ConfigurationProperties("aval.web")
record WebSettings(
    @DefaultValue("http://localhost:8080") URI publicUrl,
    @DefaultValue("Europe/Paris") ZoneId zone,
    @DefaultValue List<String> messages) {
  boolean https() {
    return "https".equals(publicUrl.getScheme());
  }
}
