package dev.aval.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/// Looks at a port before a part takes it, because only here the message can name the variable that
/// moves it.
public final class FreePort {
  private FreePort() {}

  public static void expect(int port, String part, String variable, Texts texts) {
    try (var socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException taken) {
      throw new CannotStart(texts.say("port.taken", port, part, variable));
    }
  }

  /// Any free port, for what nobody needs to find by number.
  public static int any() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException("Expected to find a free port, but there is none", e);
    }
  }
}
