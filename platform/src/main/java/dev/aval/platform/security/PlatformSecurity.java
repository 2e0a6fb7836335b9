package dev.aval.platform.security;

import dev.aval.platform.web.FilterAnswer;
import dev.aval.platform.web.SignedIn;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Makes every service a resource server that denies by default.
///
/// Stateless, so no CSRF token is asked for: a Bearer token is never sent by a browser on its own,
/// and a page that reads its token from a cookie brings its own nonce ({@link CookieTokens}).
/// Headers are those of `platform.web`, on every answer.
@AutoConfiguration(before = ServletWebSecurityAutoConfiguration.class)
@ConditionalOnWebApplication(type = Type.SERVLET)
@EnableConfigurationProperties(SecuritySettings.class)
class PlatformSecurity {
  @Bean
  @ConditionalOnMissingBean
  AccessRules nothingIsOpen() {
    return AccessRules.define().build();
  }

  @Bean
  Discovery oidcDiscovery(SecuritySettings settings) {
    return new Discovery(settings.oidc().issuer());
  }

  @Bean
  @ConditionalOnProperty("aval.security.client.id")
  ServiceTokens serviceTokens(
      SecuritySettings settings, Discovery discovery, ObjectProvider<Clock> clock) {
    return new ClientCredentials(
        settings.client(), discovery, clock.getIfAvailable(Clock::systemUTC));
  }

  @Bean
  SecurityFilterChain accessByRules(
      HttpSecurity http,
      AccessRules rules,
      SecuritySettings settings,
      Discovery discovery,
      ObjectProvider<Clock> clock,
      ObjectProvider<CookieTokens> cookies,
      FilterAnswer answer) {
    var tokens = new Tokens(settings, discovery, clock.getIfAvailable(Clock::systemUTC));
    var refusals = new Refusals(answer);
    return http.sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .headers(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .oauth2ResourceServer(server ->
            server
                .authenticationManagerResolver(_ -> tokens)
                .bearerTokenResolver(new RequestTokens(cookies.stream().toList()))
                .authenticationEntryPoint(refusals)
                .accessDeniedHandler(refusals))
        .exceptionHandling(e -> e.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .authorizeHttpRequests(requests ->
            requests
                .requestMatchers(Refusals::isInternalDispatch)
                .permitAll()
                .anyRequest()
                .access(new Gatekeeper(rules)))
        .build();
  }

  @Bean
  SignedIn signedIn() {
    return new Signed();
  }

  @Bean
  WebMvcConfigurer callerArguments() {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgument());
      }
    };
  }
}
