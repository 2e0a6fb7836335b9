package dev.aval.notification.telling.mail;

import dev.aval.notification.telling.Drafts;
import dev.aval.notification.telling.Post;
import dev.aval.platform.web.Formats;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailConfiguration {
  @Bean
  Session mailSession(MailSettings settings) {
    return Smtp.session(settings);
  }

  @Bean
  Texts texts(MessageSource words, Formats formats, MailSettings settings) {
    return new Texts(mailTemplates(words), words, formats, settings);
  }

  @Bean
  Mails mails(Session session, Texts texts, MailSettings settings, Clock clock)
      throws MessagingException {
    return new Mails(session, texts, settings, clock);
  }

  @Bean
  Drafts drafts(Mails mails, Texts texts) {
    return new MailDrafts(mails, texts);
  }

  @Bean(destroyMethod = "close")
  @ConditionalOnBooleanProperty(name = "aval.mail.enabled", matchIfMissing = true)
  SmtpPost smtpPost(
      Mails mails, Session session, MailSettings settings, CircuitBreakerRegistry breakers) {
    return new SmtpPost(
        mails,
        new Connections(session, settings),
        breakers.circuitBreaker("smtp"),
        Duration.ofSeconds(25));
  }

  @Bean
  @ConditionalOnBooleanProperty(name = "aval.mail.enabled", havingValue = false)
  Post noPost() {
    return new NoPost();
  }

  /// Their own engine, since the one of the pages knows no plain text.
  static SpringTemplateEngine mailTemplates(MessageSource words) {
    var engine = new SpringTemplateEngine();
    engine.setTemplateEngineMessageSource(words);
    engine.setDialect(new PathDialect());
    engine.addTemplateResolver(resolver(TemplateMode.TEXT, "mail/*.txt"));
    engine.addTemplateResolver(resolver(TemplateMode.HTML, "mail/*.html"));
    return engine;
  }

  private static ClassLoaderTemplateResolver resolver(TemplateMode mode, String pattern) {
    var resolver = new ClassLoaderTemplateResolver();
    resolver.setTemplateMode(mode);
    resolver.setPrefix("templates/");
    resolver.setCharacterEncoding("UTF-8");
    resolver.setResolvablePatterns(Set.of(pattern));
    resolver.setCacheable(true);
    return resolver;
  }
}
