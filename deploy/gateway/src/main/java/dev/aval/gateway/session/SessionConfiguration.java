package dev.aval.gateway.session;

import dev.aval.platform.web.FilterAnswer;
import dev.aval.platform.web.SignedIn;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/// Sign-in at the issuer (authorization code with PKCE), a session by cookie, and what it opens.
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {
  @Bean
  LazyRegistration registration(
      SessionSettings settings, @Value("${aval.web.public-url}") String publicUrl) {
    return new LazyRegistration(settings, publicUrl);
  }

  @Bean
  OAuth2AuthorizedClientRepository tokensInTheSession() {
    return new HttpSessionOAuth2AuthorizedClientRepository();
  }

  @Bean
  PersonTokens personTokens(LazyRegistration registration, OAuth2AuthorizedClientRepository kept) {
    var manager = new DefaultOAuth2AuthorizedClientManager(registration, kept);
    manager.setAuthorizedClientProvider(
        OAuth2AuthorizedClientProviderBuilder.builder().authorizationCode().refreshToken().build());
    return new PersonTokens(manager, new Visitor());
  }

  /// Who brings a token is judged by the service it is for: no session is looked up, and nothing of
  /// a sign-in applies.
  @Bean
  @Order(0)
  SecurityFilterChain callers(HttpSecurity http, FilterAnswer answer) {
    var door = new FrontDoor(answer);
    return http.securityMatcher(Paths::bringsToken)
        .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .headers(AbstractHttpConfigurer::disable)
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .exceptionHandling(e -> e.authenticationEntryPoint(door).accessDeniedHandler(door))
        .authorizeHttpRequests(requests ->
            requests.requestMatchers(Paths::foreignActuator).denyAll().anyRequest().permitAll())
        .build();
  }

  @Bean
  SecurityFilterChain frontDoor(
      HttpSecurity http,
      LazyRegistration registration,
      OAuth2AuthorizedClientRepository kept,
      @Value("${aval.web.public-url}") String publicUrl,
      FilterAnswer answer) {
    var door = new FrontDoor(answer);
    var pages = new HttpSessionRequestCache();
    pages.setRequestMatcher(FrontDoor::navigates);
    var goodbye = new OidcClientInitiatedLogoutSuccessHandler(registration);
    goodbye.setPostLogoutRedirectUri(publicUrl + "/");
    return http.headers(AbstractHttpConfigurer::disable)
        .csrf(csrf -> csrf.requireCsrfProtectionMatcher(Paths::forgeable))
        .requestCache(cache -> cache.requestCache(pages))
        .oauth2Login(login ->
            login
                .loginPage(LoginController.PATH)
                .clientRegistrationRepository(registration)
                .authorizedClientRepository(kept)
                .authorizationEndpoint(
                    it -> it.authorizationRequestResolver(new FreshSignIn(registration)))
                .failureHandler(door))
        .logout(logout -> logout.logoutSuccessHandler(goodbye))
        .exceptionHandling(e -> e.authenticationEntryPoint(door).accessDeniedHandler(door))
        .authorizeHttpRequests(requests ->
            requests
                .requestMatchers(Paths::isInternalDispatch)
                .permitAll()
                .requestMatchers(Paths::foreignActuator)
                .denyAll()
                .requestMatchers(Paths::needPerson)
                .authenticated()
                .anyRequest()
                .permitAll())
        .build();
  }

  @Bean
  SignedIn signedIn() {
    return new Visitor();
  }
}
