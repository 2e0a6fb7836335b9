package dev.aval.story;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The HTTP API through the gateway, in the name of a demo person or client, or of nobody.
record Api(String base, Optional<String> who) {
  static final String SHOP = "shop";
  private static final JsonMapper JSON = new JsonMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

  record Answer(int status, String body, Optional<String> location) {
    JsonNode json() {
      return JSON.readTree(body);
    }
  }

  static Api of(RunningAval aval, String who) {
    return new Api(aval.url(), Optional.of(who));
  }

  static Api ofNobody(RunningAval aval) {
    return new Api(aval.url(), Optional.empty());
  }

  Answer get(String path) {
    return send(request(path).GET());
  }

  Answer post(String path, String body) {
    return send(request(path).POST(BodyPublishers.ofString(body)));
  }

  Answer post(String path, Map<String, ?> body) {
    return post(path, JSON.writeValueAsString(body));
  }

  Answer put(String path, String body) {
    return send(request(path).PUT(BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path) {
    var request = plain(path);
    who.ifPresent(name ->
        request.header(
            "Authorization", "Bearer " + TOKENS.computeIfAbsent(base + name, _ -> token(name))));
    return request;
  }

  private HttpRequest.Builder plain(String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .timeout(Duration.ofSeconds(30))
        .header("Content-Type", "application/json")
        .header("Accept", "application/json, application/problem+json");
  }

  private String token(String name) {
    var field = name.contains("@") ? "email" : "client";
    var wanted = JSON.writeValueAsString(Map.of(field, name));
    var answer = send(plain("/dev/token").POST(BodyPublishers.ofString(wanted)));
    return answer.json().get("access_token").asString();
  }

  /// @throws NoAnswer when the platform is away
  private static Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
      return new Answer(
          answer.statusCode(), answer.body(), answer.headers().firstValue("location"));
    } catch (IOException e) {
      throw new NoAnswer(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NoAnswer(e);
    }
  }

  static final class NoAnswer extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoAnswer(Exception cause) {
      super(cause);
    }
  }
}
