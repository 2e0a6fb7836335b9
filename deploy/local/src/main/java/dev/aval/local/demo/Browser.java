package dev.aval.local.demo;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// As much of a browser as the story needs: it follows redirects, keeps cookies (Secure ones too,
/// since browsers trust localhost) and sends forms.
final class Browser implements AutoCloseable {
  record Page(int status, URI address, String html) {}

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> cookies = new TreeMap<>();
  private final String language;

  Browser(String language) {
    this.language = language;
  }

  Page open(URI address) throws IOException, InterruptedException {
    var answer = send(HttpRequest.newBuilder(address));
    var next = answer.headers().firstValue("location");
    return answer.statusCode() / 100 == 3 && next.isPresent()
        ? open(address.resolve(next.get()))
        : new Page(answer.statusCode(), address, answer.body());
  }

  Page submit(URI address, Map<String, String> form) throws IOException, InterruptedException {
    var body =
        form.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    var answer =
        send(
            HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", address.getScheme() + "://" + address.getAuthority())
                .POST(BodyPublishers.ofString(body)));
    var next = answer.headers().firstValue("location");
    return answer.statusCode() / 100 == 3 && next.isPresent()
        ? open(address.resolve(next.get()))
        : new Page(answer.statusCode(), address, answer.body());
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    request.header("Accept", "text/html").header("Accept-Language", language);
    if (!cookies.isEmpty()) {
      request.header("Cookie", String.join("; ", cookies.values()));
    }
    var answer = http.send(request.build(), BodyHandlers.ofString());
    answer.headers().allValues("set-cookie").forEach(this::keep);
    return answer;
  }

  private void keep(String cookie) {
    var pair = cookie.split(";", 2)[0];
    cookies.put(pair.split("=", 2)[0], pair);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    http.close();
  }
}
