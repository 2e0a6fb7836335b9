package dev.aval.approval.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Sends requests, keeps cookies, follows nothing by itself.
final class Browser {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final String url;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private final Map<String, String> headers = new LinkedHashMap<>();

  Browser(String url) {
    this.url = url;
    headers.put("User-Agent", "Test browser");
  }

  /// The same browser, with its cookies, at another address.
  Browser at(String address) {
    var same = new Browser(address);
    same.cookies.putAll(cookies);
    same.headers.putAll(headers);
    return same;
  }

  Browser bearing(String token) {
    headers.put("Authorization", "Bearer " + token);
    return this;
  }

  Browser withCookie(String name, String value) {
    cookies.put(name, value);
    return this;
  }

  Browser speaking(String language) {
    headers.put("Accept-Language", language);
    return this;
  }

  Browser calling(String agent) {
    headers.put("User-Agent", agent);
    return this;
  }

  /// As the gateway tells it.
  Browser from(String address) {
    headers.put("X-Forwarded-For", address);
    return this;
  }

  Browser forgetting(String cookie) {
    cookies.remove(cookie);
    return this;
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder().GET(), path, "application/json");
  }

  byte[] bytes(String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(url + path)).GET();
    headers.forEach(request::header);
    return HTTP.send(request.build(), BodyHandlers.ofByteArray()).body();
  }

  /// Of an answer that may never end.
  int status(String path) {
    var request = HttpRequest.newBuilder(URI.create(url + path)).GET();
    headers.forEach(request::header);
    try {
      var response = HTTP.send(request.build(), BodyHandlers.ofInputStream());
      response.body().close();
      return response.statusCode();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  HttpResponse<String> look(String path) {
    return send(HttpRequest.newBuilder().GET(), path, "text/html");
  }

  HttpResponse<String> delete(String path) {
    return send(HttpRequest.newBuilder().DELETE(), path, "application/json");
  }

  HttpResponse<String> method(String method, String path) {
    return send(
        HttpRequest.newBuilder().method(method, BodyPublishers.noBody()), path, "text/html");
  }

  HttpResponse<String> post(String path, String json) {
    var request =
        HttpRequest.newBuilder()
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json));
    return send(request, path, "application/json");
  }

  /// @param headers names and values
  HttpResponse<String> put(String path, String json, String... headers) {
    return send(
        with(headers).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)),
        path,
        "application/json");
  }

  HttpResponse<String> delete(String path, String... headers) {
    return send(with(headers).DELETE(), path, "application/json");
  }

  private static HttpRequest.Builder with(String... headers) {
    var request = HttpRequest.newBuilder();
    return headers.length == 0 ? request : request.headers(headers);
  }

  HttpResponse<String> submit(String path, Map<String, String> form) {
    var body =
        form.entrySet().stream()
            .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    var request =
        HttpRequest.newBuilder()
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body));
    return send(request, path, "text/html");
  }

  /// The hidden fields of a page's form: what a person sends back without knowing.
  static Map<String, String> hidden(HttpResponse<String> page) {
    var fields = new LinkedHashMap<String, String>();
    var inputs = Pattern.compile("<input type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\"");
    inputs.matcher(page.body()).results().forEach(it -> fields.put(it.group(1), it.group(2)));
    return fields;
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String path, String accept) {
    request.uri(URI.create(url + path)).header("Accept", accept);
    headers.forEach(request::header);
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(it -> it.getKey() + "=" + it.getValue())
              .collect(Collectors.joining("; ")));
    }
    try {
      var response = HTTP.send(request.build(), BodyHandlers.ofString());
      response.headers().allValues("set-cookie").forEach(this::keep);
      return response;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private void keep(String cookie) {
    var pair = cookie.split(";", 2)[0].split("=", 2);
    cookies.put(pair[0], pair[1]);
  }
}
