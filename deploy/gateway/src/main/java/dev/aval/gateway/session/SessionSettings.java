package dev.aval.gateway.session;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// `aval.gateway.*`: at which issuer people sign in, and who we are there. Any OIDC issuer will do.
///
/// @param discovery where its description is, when we reach it at another address than browsers do;
///   "" for where the issuer's own address says
@ConfigurationProperties("aval.gateway")
record SessionSettings(URI issuer, String discovery, String clientId, String clientSecret) {}
