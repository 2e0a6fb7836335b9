package dev.aval.gateway.session;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// `aval.gateway.*`: at which issuer people sign in, and who we are there. Any OIDC issuer will do.
@ConfigurationProperties("aval.gateway")
record SessionSettings(URI issuer, String clientId, String clientSecret) {}
