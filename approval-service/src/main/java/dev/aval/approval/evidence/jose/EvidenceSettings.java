package dev.aval.approval.evidence.jose;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// `aval.evidence.*`
///
/// @param keys a file with a JWK set of EC P-256 keys; the first one signs, the others are still
///   published. All instances share it; it is made when it is not there yet, readable by its owner
///   alone
@ConfigurationProperties("aval.evidence")
record EvidenceSettings(@DefaultValue(".aval/secrets/evidence-keys.json") Path keys) {}
