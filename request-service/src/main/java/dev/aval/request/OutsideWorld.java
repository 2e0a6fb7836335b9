package dev.aval.request;

import static dev.aval.platform.security.AccessRules.anyOf;
import static dev.aval.platform.security.AccessRules.client;
import static dev.aval.platform.security.AccessRules.operator;
import static dev.aval.platform.security.AccessRules.person;
import static dev.aval.platform.security.Client.ACCOUNTS_WRITE;
import static dev.aval.platform.security.Client.REQUESTS_READ;
import static dev.aval.platform.security.Client.REQUESTS_WRITE;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import dev.aval.contracts.Topics;
import dev.aval.platform.messaging.OwnTopic;
import dev.aval.platform.security.AccessRules;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who may call, and which topics are ours to create.
@Configuration(proxyBeanMethods = false)
class OutsideWorld {
  @Bean
  AccessRules accessRules() {
    var accounts = anyOf(person(), client(ACCOUNTS_WRITE), operator());
    return AccessRules.define()
        .rule(PUT, "/api/accounts/{code}", accounts)
        .rule(GET, "/api/accounts/{code}", accounts)
        .rule(PUT, "/api/accounts/{code}/approval-mode", anyOf(person(), operator()))
        .rule(GET, "/api/accounts/{code}/members", accounts)
        .rule(GET, "/api/accounts/{code}/members.csv", accounts)
        .rule(POST, "/api/accounts/{code}/members/import", accounts)
        .rule(PUT, "/api/accounts/{code}/members/{email}", accounts)
        .rule(DELETE, "/api/accounts/{code}/members/{email}", accounts)
        .rule(GET, "/api/accounts/{code}/settings", accounts)
        .rule(PUT, "/api/accounts/{code}/settings", accounts)
        .rule(GET, "/api/platform/settings", operator())
        .rule(PUT, "/api/platform/settings", operator())
        .rule("/admin/platform", operator())
        .rule("/admin", person())
        .rule("/admin/{code}/preferences/**", person())
        .rule("/admin/{code}/users/**", person())
        .rule(GET, "/admin/{code}/users.csv", person())
        .rule(POST, "/api/requests", anyOf(person(), client(REQUESTS_WRITE)))
        .rule(GET, "/api/requests", anyOf(person(), client(REQUESTS_READ), operator()))
        .rule(GET, "/api/requests/{id}", anyOf(person(), client(REQUESTS_READ), operator()))
        .rule(
            POST, "/api/requests/{id}/cancel", anyOf(person(), client(REQUESTS_WRITE), operator()))
        .rule(POST, "/api/requests/{id}/revisions", anyOf(person(), client(REQUESTS_WRITE)))
        .rule(POST, "/api/requests/{id}/revise", anyOf(person(), client(REQUESTS_WRITE)))
        .rule(
            POST,
            "/api/requests/{id}/reminders",
            anyOf(person(), client(REQUESTS_WRITE), operator()))
        .rule(
            POST, "/api/requests/{id}/remind", anyOf(person(), client(REQUESTS_WRITE), operator()))
        .rule(
            POST, "/api/requests/{id}/release", anyOf(person(), client(REQUESTS_WRITE), operator()))
        .rule(
            POST,
            "/api/requests/{id}/hold-release",
            anyOf(person(), client(REQUESTS_WRITE), operator()))
        .rule("/requests/**", person())
        .rule("/requests", person())
        .rule(GET, "/api/gates/{subjectRef}", anyOf(person(), client(REQUESTS_READ), operator()))
        .rule(GET, "/api/gates", anyOf(person(), client(REQUESTS_READ), operator()))
        .build();
  }

  @Bean
  NewTopic requestsTopic() {
    return OwnTopic.named(Topics.REQUESTS);
  }

  @Bean
  NewTopic requestsStateTopic() {
    return OwnTopic.named(Topics.REQUESTS_STATE);
  }

  @Bean
  NewTopic gatesTopic() {
    return OwnTopic.named(Topics.GATES);
  }

  @Bean
  NewTopic accountsTopic() {
    return OwnTopic.named(Topics.ACCOUNTS);
  }
}
