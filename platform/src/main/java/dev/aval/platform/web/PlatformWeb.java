package dev.aval.platform.web;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/// Problems, headers, language and look, for every part that answers HTTP; knows neither store nor
/// broker.
@AutoConfiguration(
    before = {
      MessageSourceAutoConfiguration.class,
      WebMvcAutoConfiguration.class,
      ErrorMvcAutoConfiguration.class
    })
@EnableConfigurationProperties(WebSettings.class)
@Import({Problems.class, LastResort.class})
class PlatformWeb {
  private static final int BEFORE_SECURITY = Ordered.HIGHEST_PRECEDENCE + 10;

  @Bean
  FilterRegistrationBean<StrictHeaders> strictHeaders(WebSettings settings) {
    return onEveryRequest(new StrictHeaders(settings), BEFORE_SECURITY);
  }

  @Bean
  FilterRegistrationBean<RequestIds> requestIds() {
    return onEveryRequest(new RequestIds(), BEFORE_SECURITY + 1);
  }

  @Bean
  HttpFirewall firewall() {
    var firewall = new StrictHttpFirewall();
    firewall.setAllowedHeaderValues(HeaderValues::allowed);
    return firewall;
  }

  @Bean
  MessageSource messageSource(WebSettings settings) {
    var bundles = new ArrayList<>(settings.messages());
    bundles.add("aval-messages");
    var messages = new ResourceBundleMessageSource();
    messages.setBasenames(bundles.toArray(String[]::new));
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return messages;
  }

  @Bean
  Formats formats(MessageSource messages, ObjectProvider<Clock> clock) {
    return new Formats(messages, clock.getIfAvailable(Clock::systemUTC));
  }

  @Bean
  ReaderLocale localeResolver(WebSettings settings) {
    return new ReaderLocale(settings.zone(), settings.https());
  }

  @Bean
  PageModel pageModel(
      WebSettings settings,
      ObjectProvider<SignedIn> signedIn,
      ObjectProvider<Waiting> waiting,
      ReaderLocale locale) {
    var theme = new ReaderTheme(settings.https());
    return new PageModel(signedIn, waiting, locale, theme, Assets.read());
  }

  @Bean
  AdminTabs adminTabs() {
    return new AdminTabs();
  }

  @Bean
  Flashes flashes(MessageSource messages) {
    return new Flashes(messages);
  }

  @Bean
  Answer answer(PageModel pages, MessageSource messages, ReaderLocale locale) {
    return new Answer(pages, messages, locale);
  }

  @Bean
  FilterAnswer filterAnswer(
      @Lazy @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
    return new FilterAnswer(problems);
  }

  @Bean
  StrictBodies strictBodies(JsonMapper mapper) {
    return new StrictBodies(mapper);
  }

  @Bean
  WebMvcConfigurer look(PageModel pages) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(pages);
      }

      @Override
      public void addResourceHandlers(ResourceHandlerRegistry resources) {
        resources
            .addResourceHandler("/assets/**")
            .addResourceLocations("classpath:/static/assets/", "classpath:" + Assets.HTMX)
            .setCacheControl(CacheControl.maxAge(1, TimeUnit.DAYS).cachePublic());
      }
    };
  }

  private static <F extends OncePerRequestFilter> FilterRegistrationBean<F> onEveryRequest(
      F filter, int order) {
    var registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(order);
    registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
    return registration;
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(name = "org.springframework.dao.TransientDataAccessException")
  @Import(DataProblems.class)
  static class WithStore {}

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(name = "org.springframework.security.core.AuthenticationException")
  @Import(AccessProblems.class)
  static class WithSecurity {
    /// One observation per filter and request cost more than the filters themselves; a request is
    /// measured as a whole.
    @Bean
    SecurityObservationSettings filtersAreNotMeasured() {
      return SecurityObservationSettings.noObservations();
    }
  }
}
