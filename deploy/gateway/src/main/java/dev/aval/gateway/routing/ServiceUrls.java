package dev.aval.gateway.routing;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// `aval.urls.*`: where each service listens.
///
/// @param local the issuer and the development pages, where they exist
@ConfigurationProperties("aval.urls")
record ServiceUrls(
    URI requests,
    URI approvals,
    URI notifications,
    URI reminders,
    URI links,
    URI sync,
    URI local) {}
