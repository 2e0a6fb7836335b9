package dev.aval.notification.telling.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// An SMTP server that answers as it was told to, verb by verb; what it was not told is well.
///
/// Besides an answer of SMTP a verb may be told to `HANG`, `RESET`, or, for greylisting, to answer
/// once and then be well (`ONCE 450 …`). `GREETING` is what it says first, `BODY` what it says
/// after the mail.
final class ScriptedServer implements AutoCloseable {
  final AtomicInteger taken = new AtomicInteger();
  private final Map<String, String> script = new ConcurrentHashMap<>();
  private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());

  ScriptedServer(String verb, String answer) throws IOException {
    script.put(verb, answer);
    Thread.ofPlatform().daemon().start(this::listen);
  }

  int port() {
    return socket.getLocalPort();
  }

  private void listen() {
    try {
      while (true) {
        var call = socket.accept();
        Thread.ofPlatform().daemon().start(() -> serve(call));
      }
    } catch (IOException closed) {
      // That is the end of it.
    }
  }

  private void serve(Socket call) {
    try (call;
        var in = new BufferedReader(new InputStreamReader(call.getInputStream(), US_ASCII))) {
      answer(call, "GREETING", "220 scripted");
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        var verb = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
        var well = verb.equals("DATA") ? "354 go on" : verb.equals("QUIT") ? "221 bye" : "250 well";
        if (answer(call, verb, well).startsWith("354")) {
          read(in);
          taken.incrementAndGet();
          answer(call, "BODY", "250 taken");
        }
      }
    } catch (IOException | InterruptedException hungUp) {
      // By one side or the other.
    }
  }

  private static void read(BufferedReader in) throws IOException {
    for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {}
  }

  private String answer(Socket call, String verb, String well)
      throws IOException, InterruptedException {
    var told = script.getOrDefault(verb, well);
    if (told.startsWith("ONCE ")) script.remove(verb);
    if (told.equals("HANG")) Thread.sleep(60_000);
    if (told.endsWith("RESET")) call.setSoLinger(true, 0);
    var said = told.replace("ONCE ", "").replace(" RESET", "");
    if (!said.equals("RESET")) call.getOutputStream().write((said + "\r\n").getBytes(US_ASCII));
    if (told.endsWith("RESET")) {
      Thread.sleep(200); // else the reset overtakes what was said
      throw new IOException("as told");
    }
    return said;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
