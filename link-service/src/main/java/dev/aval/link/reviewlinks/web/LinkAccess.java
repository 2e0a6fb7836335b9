package dev.aval.link.reviewlinks.web;

import static dev.aval.platform.security.AccessRules.client;
import static dev.aval.platform.security.AccessRules.permitAll;
import static dev.aval.platform.security.AccessRules.person;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.POST;

import dev.aval.platform.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LinkAccess {
  @Bean
  AccessRules accessRules() {
    return AccessRules.define()
        .rule(POST, "/internal/links", client("links.mint"))
        .rule(GET, "/r/{token}", permitAll())
        .rule(HEAD, "/r/{token}", permitAll())
        .rule(POST, "/r/{token}/renewals", permitAll())
        .rule(GET, "/links/jwks.json", permitAll())
        .rule(GET, "/o/{token}", permitAll())
        .rule(GET, "/order/{linkId}", permitAll())
        .rule(POST, "/order/{linkId}", permitAll())
        .rule(GET, "/order/{linkId}/sent/{reference}", permitAll())
        .rule("/admin/{account}/order-links/**", person())
        .rule("/api/accounts/{account}/order-links/**", person())
        .build();
  }
}
