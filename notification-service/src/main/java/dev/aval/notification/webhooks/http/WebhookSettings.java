package dev.aval.notification.webhooks.http;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// `aval.webhooks`
///
/// @param allowed ranges such as 10.1.0.0/16 that may be called though they are not public
/// @param longest for all calls of a batch, less than the lease of a batch
@ConfigurationProperties("aval.webhooks")
record WebhookSettings(@DefaultValue List<String> allowed, @DefaultValue("20s") Duration longest) {}
