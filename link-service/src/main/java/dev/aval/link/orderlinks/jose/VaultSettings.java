package dev.aval.link.orderlinks.jose;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// `aval.link.orders.*`
///
/// @param keys a file with a JWK set of 256-bit keys; the first one encrypts, all decrypt. All
///   instances share it; it is made when it is not there yet, readable by its owner alone. Without
///   it the addresses of order links work on, but cannot be shown again
@ConfigurationProperties("aval.link.orders")
record VaultSettings(Path keys) {}
