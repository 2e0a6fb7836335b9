package dev.aval.notification.reaching.imap;

import dev.aval.notification.reaching.Returning;
import dev.aval.platform.duework.DueWork;
import dev.aval.platform.duework.DueWorks;
import dev.aval.platform.duework.Item;
import dev.aval.platform.duework.Result;
import dev.aval.platform.duework.Result.RetryAt;
import jakarta.mail.MessagingException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The mailbox is looked at as due work, by one instance at a time: a series that never ends.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("aval.mail.bounces.mailbox")
@EnableConfigurationProperties(BouncesSettings.class)
class BouncesConfiguration {
  private static final Logger log = LoggerFactory.getLogger(BouncesConfiguration.class);

  record Look(String at) {}

  @Bean
  Mailbox mailbox(BouncesSettings settings, Returning returning) {
    return new Mailbox(Objects.requireNonNull(settings.mailbox()), settings, returning::returned);
  }

  @Bean
  DueWork<Look> mailboxLooks(
      DueWorks dueWorks, Mailbox mailbox, BouncesSettings settings, Clock clock) {
    var looks =
        dueWorks
            .work("mailbox_looks", Look.class)
            .handler(tasks ->
                tasks.stream().<Result>map(_ -> look(mailbox, settings.every(), clock)).toList())
            .lease(Duration.ofMinutes(5))
            .build();
    looks.schedule(List.of(look(Objects.requireNonNull(settings.mailbox()), clock)));
    return looks;
  }

  private static Item<Look> look(URI mailbox, Clock clock) {
    var name = mailbox.getHost() + mailbox.getPath();
    return new Item<>(name, clock.instant(), new Look(name));
  }

  private static Result look(Mailbox mailbox, Duration every, Clock clock) {
    try {
      while (mailbox.read() > 0) {}
    } catch (MessagingException away) {
      log.warn("The mailbox of what comes back cannot be read: {}", away.toString());
    }
    return new RetryAt(clock.instant().plus(every), "read");
  }
}
