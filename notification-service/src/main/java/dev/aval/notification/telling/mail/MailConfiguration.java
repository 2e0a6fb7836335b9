package dev.aval.notification.telling.mail;

import dev.aval.notification.telling.Post;
import dev.aval.platform.web.Formats;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import jakarta.mail.MessagingException;
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
  @Bean(destroyMethod = "close")
  @ConditionalOnBooleanProperty(name = "aval.mail.enabled", matchIfMissing = true)
  SmtpPost smtpPost(
      MailSettings settings,
      MessageSource words,
      Formats formats,
      CircuitBreakerRegistry breakers,
      Clock clock)
      throws MessagingException {
    var session = Smtp.session(settings);
    var texts = new Texts(mailTemplates(words), words, formats, settings);
    return new SmtpPost(
        new Mails(session, texts, settings, clock),
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
    engine.setEnableSpringELCompiler(true);
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
