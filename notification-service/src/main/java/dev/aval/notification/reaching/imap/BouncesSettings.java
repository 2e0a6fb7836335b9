package dev.aval.notification.reaching.imap;

import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// `aval.mail.bounces`: where mails come back to, when that is to be read.
///
/// @param mailbox `imaps://user@host:993/INBOX`; without it nothing is read
/// @param every how often
/// @param batch mails in one go
@Validated
@ConfigurationProperties("aval.mail.bounces")
record BouncesSettings(
    @Nullable URI mailbox,
    @DefaultValue("") String password,
    @DefaultValue("1m") Duration every,
    @DefaultValue("10s") Duration timeout,
    @Positive @DefaultValue("100") int batch) {}
