package dev.aval.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/// Outside of the package that the gateway scans. A real OIDC issuer: Spring's authorization server
/// with one person, whose access tokens are so short that every use renews them.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class Issuer {
  public static ConfigurableApplicationContext start(String gateway) {
    return new SpringApplicationBuilder(Issuer.class)
        .run(
            "--server.port=0",
            "--spring.config.name=none",
            "--test.gateway=" + gateway,
            "--aval.skip=dev.aval,org.springframework.cloud,org.springframework.boot.thymeleaf");
  }

  public static String url(ConfigurableApplicationContext issuer) {
    return "http://localhost:" + ((WebServerApplicationContext) issuer).getWebServer().getPort();
  }

  @Bean
  @Order(1)
  SecurityFilterChain endpoints(HttpSecurity http) {
    return http.oauth2AuthorizationServer(
            server -> {
              http.securityMatcher(server.getEndpointsMatcher());
              server.oidc(Customizer.withDefaults());
            })
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .exceptionHandling(
            e -> e.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
        .build();
  }

  @Bean
  SecurityFilterChain login(HttpSecurity http) {
    return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .formLogin(Customizer.withDefaults())
        .build();
  }

  @Bean
  UserDetailsService people() {
    return new InMemoryUserDetailsManager(
        User.withUsername("anna@acme.example").password("{noop}anna").build());
  }

  @Bean
  RegisteredClientRepository clients(Environment settings) {
    var gateway = settings.getRequiredProperty("test.gateway");
    return new InMemoryRegisteredClientRepository(
        RegisteredClient.withId("gateway")
            .clientId("gateway")
            .clientSecret("{noop}secret")
            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
            .redirectUri(gateway + "/login/oauth2/code/aval")
            .postLogoutRedirectUri(gateway + "/")
            .scopes(scopes -> scopes.addAll(Set.of("openid", "profile", "email")))
            .clientSettings(ClientSettings.builder().requireProofKey(true).build())
            .tokenSettings(
                TokenSettings.builder().accessTokenTimeToLive(Duration.ofSeconds(30)).build())
            .build());
  }

  @Bean
  AuthorizationServerSettings settings() {
    return AuthorizationServerSettings.builder().build();
  }

  @Bean
  OAuth2TokenCustomizer<JwtEncodingContext> claims() {
    return context ->
        context
            .getClaims()
            .claim("email", "anna@acme.example")
            .claim("email_verified", true)
            .claim("name", "Anna")
            .audience(
                context.getTokenType().getValue().equals("id_token")
                    ? List.of("gateway")
                    : List.of("aval"));
  }

  @Bean
  JWKSource<SecurityContext> keys() throws JOSEException {
    return new ImmutableJWKSet<>(new JWKSet(new RSAKeyGenerator(2048).keyID("k1").generate()));
  }
}
