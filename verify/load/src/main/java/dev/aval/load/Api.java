package dev.aval.load;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The platform's HTTP interface, as approvers and administrators use it.
final class Api {
  static final JsonMapper JSON = new JsonMapper();

  private static final int MADE_BEFORE = 412;

  private final URI base;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();

  Api(URI base) {
    this.base = base;
  }

  String token(String who) {
    var answer = send("POST", "/dev/token", "", "{\"email\":\"%s\"}".formatted(who));
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(
          "Expected a token for '%s', but got %d".formatted(who, answer.statusCode()));
    }
    return JSON.readTree(answer.body()).path("access_token").asString();
  }

  void account(String code, String token) {
    var body =
        """
        {"name":"%s","approvalMode":true,"members":[
        {"email":"anna@acme.example","name":"Anna","locale":"fr","rights":["APPROVAL"],"notify":true},
        {"email":"bruno@acme.example","name":"Bruno","locale":"en","rights":["APPROVAL"],"notify":true},
        {"email":"rita@acme.example","name":"Rita","locale":"fr","rights":[],"notify":true}]}\
        """
            .formatted(code);
    var answer = send("PUT", "/api/accounts/" + code, token, body, "If-None-Match", "*");
    if (answer.statusCode() >= 300 && answer.statusCode() != MADE_BEFORE) {
      throw new IllegalStateException(
          "Expected account '%s' to be made, but got %d %s"
              .formatted(code, answer.statusCode(), answer.body()));
    }
  }

  /// Stages one after the other, one for each person.
  void policy(String account, List<String> people, String token) {
    var stages =
        people.stream()
            .map("{\"name\":\"%1$s\",\"approvers\":[{\"email\":\"%1$s\"}]}"::formatted)
            .collect(joining(","));
    var body = "{\"name\":\"Stages\",\"types\":[\"order\"],\"stages\":[%s]}".formatted(stages);
    var answer = send("PUT", "/api/policies/stages?account=" + account, token, body);
    if (answer.statusCode() >= 300 && answer.statusCode() != MADE_BEFORE) {
      throw new IllegalStateException(
          "Expected a policy for '%s', but got %d %s"
              .formatted(account, answer.statusCode(), answer.body()));
    }
  }

  int inbox(String token) {
    return send("GET", "/api/inbox?status=pending", token, "").statusCode();
  }

  int approve(JsonNode opened, String token) {
    var body =
        "{\"decision\":\"APPROVE\",\"revision\":%d,\"digest\":\"%s\"}"
            .formatted(opened.path("revision").asInt(), opened.path("digest").asString());
    return send(
            "POST",
            "/api/approvals/" + opened.path("approvalId").asString() + "/decisions",
            token,
            body)
        .statusCode();
  }

  private HttpResponse<String> send(
      String method, String path, String token, String body, String... headers) {
    var request =
        HttpRequest.newBuilder(base.resolve(path))
            .timeout(Duration.ofSeconds(30))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!body.isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException("Expected an answer from " + path + ", but " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
