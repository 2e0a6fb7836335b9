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
  private static final String API = "/api/approvals/{approvalId}";

  @Bean
  AccessRules accessRules() {
    return AccessRules.define()
        .rule(GET, "/api/inbox", person())
        .rule(POST, "/api/inbox/decisions", person())
        .rule(GET, API, anyOf(person(), client(Client.REQUESTS_READ), operator()))
        .rule(POST, API + "/decisions", person())
        .rule(DELETE, API + "/decisions/mine", person())
        .rule(POST, API + "/comments", person())
        .rule(POST, API + "/delegations", person())
        .rule(GET, "/api/evidence/keys", permitAll())
        .rule(
            GET,
            "/api/evidence/{requestId}/**",
            anyOf(person(), client(Client.REQUESTS_READ), operator()))
        .rule(GET, "/evidence/{requestId}", person())
        .rule(GET, REVIEW, anyOf(person(), guest()))
        .rule(POST, REVIEW, anyOf(person(), guest()))
        .rule(POST, REVIEW + "/comments", anyOf(person(), guest()))
        .rule(POST, REVIEW + "/delegations", anyOf(person(), guest()))
        .rule(POST, REVIEW + "/own-links", guest())
        .rule(GET, REVIEW + "/code", guest())
        .rule(POST, REVIEW + "/code", guest())
        .rule(POST, REVIEW + "/code/mails", guest())
        .rule(GET, REVIEW + "/sign-in", anyOf(person(), guest()))
        .rule(POST, "/internal/codes", client(Client.LINKS_MINT))
        .rule(POST, REVIEW + "/undo", anyOf(person(), guest()))
        .rule(GET, "/inbox", person())
        .rule(POST, "/inbox/decisions", person())
        .rule(GET, "/inbox/live", person())
        .rule("/api/policies", person())
        .rule("/api/policies/{policyId}", person())
        .rule(GET, "/api/policy-profiles", person())
        .rule(GET, "/api/policy-profiles/{profileId}", person())
        .rule("/admin/{owner}/policies", person())
        .rule("/admin/{owner}/policies/{policyId}", person())
        .rule(GET, "/api/operations", operator())
        .rule(GET, "/api/approvals/{approvalId}/waiting", operator())
        .rule(POST, "/api/approvals/{approvalId}/reassignments", operator())
        .rule(POST, "/api/approvals/{approvalId}/skips", operator())
        .rule(POST, "/api/approvals/{approvalId}/outcomes", operator())
        .rule(POST, "/api/approvals/{approvalId}/resendings", operator())
        .rule(POST, "/api/approvals/{approvalId}/reopenings", operator())
        .rule("/operations", operator())
        .rule("/operations/{approvalId}", operator())
        .rule(GET, "/api/delegations", person())
        .rule(POST, "/api/delegations", person())
        .rule(DELETE, "/api/delegations/{delegationId}", person())
        .rule(GET, "/absence", person())
        .rule(POST, "/absence/**", person())
        .rule(POST, "/absence", person())
        .build();
  }

  @Bean
  CookieTokens linkSessions() {
    return new CookieTokens(REVIEW + "/**", "__Host-aval-r-");
  }
}
