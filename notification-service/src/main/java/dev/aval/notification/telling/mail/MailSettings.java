package dev.aval.notification.telling.mail;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Where and as whom mails are sent.
///
/// `server` is `smtp://host:port` or `smtps://user@host:port`; the password is a setting of its
/// own. `enabled` off records messages as delivered without a mail (for measuring and for platforms
/// that tell people themselves). `connections` is how many are kept open at most. `bouncesTo` is
/// the address that undeliverable mails come back to; `from` where there is none.
@Validated
@ConfigurationProperties("aval.mail")
record MailSettings(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("smtp://127.0.0.1:3025") URI server,
    @DefaultValue("") String password,
    @NotBlank @DefaultValue("Aval <aval@localhost>") String from,
    @DefaultValue("en") Locale locale,
    @DefaultValue("Europe/Paris") ZoneId zone,
    @Positive @DefaultValue("8") int connections,
    @DefaultValue("10s") Duration timeout,
    @DefaultValue("") String bouncesTo) {}
