package dev.aval.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/// Server-sent events on their way through the door.
@ExtendWith(OutputCaptureExtension.class)
class StreamsTest {
  final LinkedBlockingQueue<String> events = new LinkedBlockingQueue<>();
  final List<String> heard = new CopyOnWriteArrayList<>();
  volatile boolean left;
  HttpServer service;
  ConfigurableApplicationContext gateway;

  @BeforeEach
  void open() throws IOException {
    service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    service.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    service.createContext("/", this::stream);
    service.start();
    gateway =
        new SpringApplicationBuilder(Gateway.class)
            .run(
                "--spring.config.name=gateway",
                "--server.port=0",
                "--aval.gateway.issuer=http://127.0.0.1:1/issuer",
                "--aval.urls.approvals=http://127.0.0.1:" + service.getAddress().getPort());
  }

  @AfterEach
  void shut() {
    gateway.close();
    service.stop(0);
  }

  @Test
  void eachEventPassesAtOnce() throws Exception {
    events.add("one");
    try (var _ = listen()) {
      await().until(() -> heard.equals(List.of("data:one")));
      events.add("two");
      await().until(() -> heard.equals(List.of("data:one", "data:two")));
    }
  }

  @Test
  void whoeverLeavesIsNoticedAndNoFailure(CapturedOutput log) throws Exception {
    events.add("one");
    var stream = listen();
    await().until(() -> !heard.isEmpty());
    stream.close();
    await().atMost(Duration.ofSeconds(10)).until(() -> events.add("more") && left);
    assertThat(log.getOut()).doesNotContain("ERROR", "WARN");
  }

  @Test
  void theDoorShutsAtOnceAlthoughSomebodyListens(CapturedOutput log) throws Exception {
    events.add("one");
    var _ = listen();
    await().until(() -> !heard.isEmpty());
    var began = Instant.now();
    gateway.close();
    assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(5));
    assertThat(log.getOut()).doesNotContain("ERROR");
  }

  private Stream<String> listen() throws Exception {
    var port = ((WebServerApplicationContext) gateway).getWebServer().getPort();
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/inbox/live"))
            .headers("Accept", "text/event-stream", "Authorization", "Bearer a.b.c")
            .build();
    var lines = HttpClient.newHttpClient().send(request, BodyHandlers.ofLines()).body();
    Thread.startVirtualThread(() -> hear(lines));
    return lines;
  }

  private void hear(Stream<String> lines) {
    try {
      lines.filter(line -> !line.isEmpty()).forEach(heard::add);
    } catch (UncheckedIOException closed) {
      heard.add("closed");
    }
  }

  private void stream(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().flush();
    try (var body = exchange.getResponseBody()) {
      while (true) {
        body.write(("data:" + events.take() + "\n\n").getBytes());
        body.flush();
      }
    } catch (IOException gone) {
      left = true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
