package dev.aval.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// Stands for a service: answers with its name and keeps what it was sent. It knows no secret that
/// begins with `bad`.
final class EchoService implements AutoCloseable {
  record Received(String method, String uri, Map<String, List<String>> headers, String body) {
    String header(String name) {
      return headers.entrySet().stream()
          .filter(entry -> entry.getKey().equalsIgnoreCase(name))
          .flatMap(entry -> entry.getValue().stream())
          .reduce((one, other) -> one + "|" + other)
          .orElse("");
    }
  }

  final List<Received> received = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  EchoService(String name) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", exchange -> answer(exchange, name));
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  Received last() {
    return received.getLast();
  }

  private void answer(HttpExchange exchange, String name) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    received.add(
        new Received(
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            Map.copyOf(exchange.getRequestHeaders()),
            body));
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Security-Policy", "default-src 'none'; frame-src 'self'");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("X-Request-Id", "of-the-service");
    headers.set("Cache-Control", "no-store");
    headers.set("Keep-Alive", "timeout=5");
    headers.add("Set-Cookie", "__Host-aval-n-r1=x; Path=/; Secure; HttpOnly; SameSite=Strict");
    var bytes = (name + " " + exchange.getRequestURI()).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status(exchange), bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static int status(HttpExchange exchange) {
    var token = exchange.getRequestHeaders().getFirst("Authorization");
    if (token != null && token.startsWith("Bearer bad")) return 401;
    var path = exchange.getRequestURI().getPath();
    return path.startsWith("/r/bad") || path.startsWith("/o/bad") ? 404 : 200;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
