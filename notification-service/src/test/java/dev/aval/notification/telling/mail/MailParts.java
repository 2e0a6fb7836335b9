package dev.aval.notification.telling.mail;

import dev.aval.platform.web.Formats;
import jakarta.mail.MessagingException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;

/// What writes mails, without what sends them.
record MailParts(Texts texts, Mails mails) {
  static MailParts of(String from) {
    var settings =
        new MailSettings(
            true,
            URI.create("smtp://127.0.0.1:1"),
            "",
            from,
            Locale.ENGLISH,
            ZoneId.of("Europe/Paris"),
            2,
            Duration.ofSeconds(5),
            "");
    var words = new ResourceBundleMessageSource();
    words.setBasenames("notification-messages", "notification-people", "aval-messages");
    words.setDefaultEncoding("UTF-8");
    words.setFallbackToSystemLocale(false);
    var clock = Clock.fixed(SmtpPostTest.NOW, ZoneOffset.UTC);
    var texts =
        new Texts(
            MailConfiguration.mailTemplates(words), words, new Formats(words, clock), settings);
    try {
      return new MailParts(texts, new Mails(Smtp.session(settings), texts, settings, clock));
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
