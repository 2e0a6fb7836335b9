package dev.aval.story;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/// Ports of a platform: ten in a row for HTTP, then Kafka, MongoDB, SMTP. They lie below those that
/// the system gives to outgoing connections, so that they are still free after a restart.
record FreePorts(int http) {
  private static final int NEEDED = 13;

  static FreePorts take() {
    return ThreadLocalRandom.current()
        .ints(10_000, 32_000)
        .limit(1_000)
        .filter(first -> IntStream.range(first, first + NEEDED).allMatch(FreePorts::isFree))
        .mapToObj(FreePorts::new)
        .findFirst()
        .orElseThrow();
  }

  int kafka() {
    return http + 10;
  }

  int mongodb() {
    return http + 11;
  }

  Map<String, String> environment() {
    return Map.of(
        "AVAL_HTTP_PORT", Integer.toString(http),
        "AVAL_KAFKA_PORT", Integer.toString(kafka()),
        "AVAL_MONGODB_PORT", Integer.toString(mongodb()),
        "AVAL_SMTP_PORT", Integer.toString(http + 12));
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
