package dev.aval.notification.telling.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// An SMTP server that thinks before each answer, but gives it; for one call.
final class SlowServer implements AutoCloseable {
  final AtomicInteger taken = new AtomicInteger();
  private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  private final CountDownLatch over = new CountDownLatch(1);
  private final Duration thinking;

  SlowServer(Duration thinking) throws IOException {
    this.thinking = thinking;
    Thread.ofPlatform().daemon().start(this::serve);
  }

  int port() {
    return socket.getLocalPort();
  }

  /// Whether the caller has hung up, or said all he had to say.
  boolean isOver(Duration within) throws InterruptedException {
    return over.await(within.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void serve() {
    try (var call = socket.accept();
        var in = new BufferedReader(new InputStreamReader(call.getInputStream(), US_ASCII))) {
      say(call, "220 slow");
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        if (line.equals("DATA")) {
          say(call, "354 go on");
          take(in);
        }
        say(call, "250 well");
      }
    } catch (IOException | InterruptedException hungUp) {
      // That is what is waited for.
    } finally {
      over.countDown();
    }
  }

  private void take(BufferedReader in) throws IOException {
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      if (line.equals(".")) {
        taken.incrementAndGet();
        return;
      }
    }
  }

  private void say(Socket call, String words) throws IOException, InterruptedException {
    Thread.sleep(thinking);
    call.getOutputStream().write((words + "\r\n").getBytes(US_ASCII));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
