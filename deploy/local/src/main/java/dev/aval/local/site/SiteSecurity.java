package dev.aval.local.site;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// The development pages are open to whoever sits at this machine; the login form is the issuer's
/// own.
@Configuration(proxyBeanMethods = false)
class SiteSecurity {
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; frame-src 'self'; form-action 'self';"
          + " frame-ancestors 'self'; base-uri 'none'";

  @Bean
  @Order(2)
  SecurityFilterChain site(HttpSecurity http) {
    return http.authorizeHttpRequests(requests ->
            requests
                .requestMatchers("/dev/**", "/login", "/error")
                .permitAll()
                .anyRequest()
                .denyAll())
        .formLogin(login -> login.loginPage("/login"))
        .csrf(csrf -> csrf.ignoringRequestMatchers("/dev/token"))
        .headers(headers ->
            headers
                .frameOptions(FrameOptionsConfig::sameOrigin)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .contentSecurityPolicy(csp -> csp.policyDirectives(POLICY)))
        .build();
  }
}
