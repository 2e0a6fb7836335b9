package dev.aval.notification.telling.mongo;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A mail server that takes everything and remembers when: by the id of the message.
final class Sink implements AutoCloseable {
  private static final String ID = "X-Aval-Delivery: ";

  /// Nanoseconds.
  final Map<String, Long> taken = new ConcurrentHashMap<>();

  private final ServerSocket server;

  Sink(int port) throws IOException {
    server = new ServerSocket(port, 100, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  private void accept() {
    try {
      while (true) {
        var caller = server.accept();
        caller.setTcpNoDelay(true);
        Thread.ofVirtual().start(() -> serve(caller));
      }
    } catch (IOException closed) {
      // The end.
    }
  }

  private void serve(Socket caller) {
    try (caller;
        var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), US_ASCII));
        var out = caller.getOutputStream()) {
      say(out, "220 sink");
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith("DATA")) {
          say(out, "354 go on");
          take(in);
        }
        say(out, line.startsWith("QUIT") ? "221 bye" : "250 ok");
      }
    } catch (IOException gone) {
      // He hung up.
    }
  }

  private void take(BufferedReader in) throws IOException {
    String id = "";
    for (var line = in.readLine(); !".".equals(line); line = in.readLine()) {
      if (line == null) throw new IOException("Expected the end of a mail");
      if (line.startsWith(ID)) id = line.substring(ID.length());
    }
    taken.putIfAbsent(id, System.nanoTime());
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(US_ASCII));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
