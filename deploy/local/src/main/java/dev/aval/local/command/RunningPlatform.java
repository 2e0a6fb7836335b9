package dev.aval.local.command;

import dev.aval.local.CannotStart;
import dev.aval.local.RunFile;
import dev.aval.local.Texts;
import dev.aval.local.issuer.DemoPerson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A platform that is ready on this machine, as its data folder describes it.
public record RunningPlatform(Path data, long pid, int http, URI publicUrl, String kafka) {
  public static final JsonMapper JSON = new JsonMapper();

  /// Of the built-in issuer; `AVAL_TOKEN` holds the token where people sign in elsewhere.
  static final String OPERATOR = "olga@aval.example";

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
  private static final int ISSUER_OFFSET = 9;

  public static RunningPlatform on(Path data, Texts texts) {
    var found = RunFile.read(data);
    if (found.isEmpty()) {
      throw new CannotStart(texts.say("running.none", data));
    }
    var running = found.get();
    return new RunningPlatform(
        data,
        Long.parseLong(running.getProperty("pid")),
        Integer.parseInt(running.getProperty("http")),
        URI.create(running.getProperty("publicUrl")),
        running.getProperty("kafka"));
  }

  /// Of a port counted from the HTTP port: 0 is the gateway, 1 to 6 are the services.
  public URI at(int offset, String path) {
    return URI.create("http://127.0.0.1:" + (http + offset) + path);
  }

  public URI site(String path) {
    return at(ISSUER_OFFSET, path);
  }

  /// A token of a demo person or a client; empty when the built-in issuer knows neither.
  public Optional<String> token(String who) {
    var field = DemoPerson.find(who).isPresent() ? "email" : "client";
    var answer = send(post(site("/dev/token"), Map.of(field, who)));
    return answer.statusCode() == 200
        ? Optional.of(JSON.readTree(answer.body()).get("access_token").asString())
        : Optional.empty();
  }

  /// @throws CannotStart with the answer, when it is anything but what was asked for
  JsonNode asOperator(HttpRequest.Builder request) {
    var token =
        Optional.ofNullable(System.getenv("AVAL_TOKEN")).or(() -> token(OPERATOR)).orElse("");
    var answer = send(request.header("Authorization", "Bearer " + token));
    if (answer.statusCode() / 100 != 2) {
      throw new CannotStart("HTTP " + answer.statusCode() + " " + answer.body());
    }
    return json(answer);
  }

  public static HttpRequest.Builder get(URI uri) {
    return HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30));
  }

  public static HttpRequest.Builder post(URI uri, Map<String, String> body) {
    return get(uri)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
  }

  public static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new CannotStart(request.build().uri() + ": " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStart("interrupted");
    }
  }

  public static JsonNode json(HttpResponse<String> answer) {
    return JSON.readTree(answer.body());
  }
}
