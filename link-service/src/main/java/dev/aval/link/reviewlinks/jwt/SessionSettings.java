package dev.aval.link.reviewlinks.jwt;

import jakarta.validation.constraints.NotBlank;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/// Who signs sessions, and with what.
///
/// `key` is a file with an EC P-256 key as JWK; all instances share it. It is made when it is not
/// there yet, readable by its owner alone.
@Validated
@ConfigurationProperties("aval.link")
record SessionSettings(@NotBlank String issuer, Path key) {}
