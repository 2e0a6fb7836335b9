package dev.aval.approval.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/// A browser that listens to server-sent events.
final class Listener implements AutoCloseable {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  final List<String> heard = new CopyOnWriteArrayList<>();
  final int status;
  final Thread reading;
  private final Stream<String> lines;

  Listener(String address, String token) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(address))
            .headers("Accept", "text/event-stream", "Authorization", "Bearer " + token)
            .build();
    var answer = HTTP.send(request, HttpResponse.BodyHandlers.ofLines());
    status = answer.statusCode();
    lines = answer.body();
    reading = Thread.startVirtualThread(this::read);
  }

  String last() {
    return heard.isEmpty() ? "" : heard.getLast();
  }

  private void read() {
    try {
      lines
          .filter(line -> line.startsWith("data:"))
          .forEach(line -> heard.add(line.substring("data:".length())));
    } catch (UncheckedIOException closed) {
      assert closed.getCause() instanceof IOException;
    }
  }

  @Override
  public void close() {
    lines.close();
  }
}
