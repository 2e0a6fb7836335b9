package dev.aval.approval;

import static dev.aval.platform.security.AccessRules.anyOf;
import static dev.aval.platform.security.AccessRules.client;
import static dev.aval.platform.security.AccessRules.guest;
import static dev.aval.platform.security.AccessRules.operator;
import static dev.aval.platform.security.AccessRules.permitAll;
import static dev.aval.platform.security.AccessRules.person;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dev.aval.platform.security.AccessRules;
import dev.aval.platform.security.Client;
import dev.aval.platform.security.CookieTokens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who gets in where. What somebody may see or decide is judged where it is seen or decided.
///
/// A guest is let in on the page only: there his answer needs the page's nonce (R4), and the API
/// asks for none.
@Configuration(proxyBeanMethods = false)
class ApprovalPaths {
  private static final String REVIEW = "/review/{approvalId}";

  @Bean
  AccessRules accessRules() {
    return AccessRules.define()
        .rule(GET, "/api/inbox", person())
        .rule(
            GET,
            "/api/approvals/{approvalId}",
            anyOf(person(), client(Client.REQUESTS_READ), operator()))
        .rule(POST, "/api/approvals/{approvalId}/decisions", person())
        .rule(DELETE, "/api/approvals/{approvalId}/decisions/mine", person())
        .rule(GET, "/api/evidence/keys", permitAll())
        .rule(
            GET,
            "/api/evidence/{requestId}/**",
            anyOf(person(), client(Client.REQUESTS_READ), operator()))
        .rule(GET, "/evidence/{requestId}", person())
        .rule(GET, REVIEW, anyOf(person(), guest()))
        .rule(POST, REVIEW, anyOf(person(), guest()))
        .rule(GET, "/inbox", person())
        .rule(GET, "/inbox/live", person())
        .rule("/api/policies", person())
        .rule("/api/policies/{policyId}", person())
        .rule(GET, "/api/policy-profiles", person())
        .rule(GET, "/api/policy-profiles/{profileId}", person())
        .rule("/admin/{owner}/policies", person())
        .rule("/admin/{owner}/policies/{policyId}", person())
        .build();
  }

  @Bean
  CookieTokens linkSessions() {
    return new CookieTokens(REVIEW, "__Host-aval-r-");
  }
}
