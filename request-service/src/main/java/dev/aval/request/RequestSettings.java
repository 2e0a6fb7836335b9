package dev.aval.request;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// `aval.request.*`
///
/// @param duplicatesWithin how long an approved request counts as repeated by one like it (T2)
@ConfigurationProperties("aval.request")
record RequestSettings(@DefaultValue("7d") Duration duplicatesWithin) {}
