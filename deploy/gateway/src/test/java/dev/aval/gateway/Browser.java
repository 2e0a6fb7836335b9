package dev.aval.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Keeps cookies, Secure ones on http://localhost too as browsers do, and follows nothing by
/// itself.
final class Browser {
  final Map<String, String> cookies = new TreeMap<>();
  private final HttpClient http = HttpClient.newHttpClient();

  HttpResponse<String> get(URI uri) {
    return send(HttpRequest.newBuilder(uri).header("Accept", "text/html"));
  }

  HttpResponse<String> post(URI uri, String form) {
    return send(
        HttpRequest.newBuilder(uri)
            .headers("Accept", "text/html", "Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  /// Goes where the answer leads, until a page comes.
  HttpResponse<String> follow(HttpResponse<String> answer) {
    var at = answer;
    while (at.statusCode() / 100 == 3)
      at = get(at.uri().resolve(at.headers().firstValue("Location").orElseThrow()));
    return at;
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      if (!cookies.isEmpty()) request.header("Cookie", cookieHeader());
      var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      answer.headers().allValues("Set-Cookie").forEach(this::keep);
      return answer;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String cookieHeader() {
    return cookies.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  private void keep(String header) {
    var pair = header.split(";", 2)[0].split("=", 2);
    if (header.contains("Max-Age=0")) cookies.remove(pair[0]);
    else cookies.put(pair[0], pair[1]);
  }
}
