package dev.aval.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A connection to a server that a test can cut and mend: an outage, seen from the client.
public final class Cable implements AutoCloseable {
  private final ServerSocket entrance;
  private final int port;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private volatile boolean cut;

  /// @param port of the server behind it, on this machine
  public Cable(int port) {
    this.port = port;
    try {
      entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  public int port() {
    return entrance.getLocalPort();
  }

  /// Breaks every connection; new ones break at once.
  public void cut() {
    cut = true;
    sockets.forEach(Cable::close);
  }

  public void mend() {
    cut = false;
  }

  @Override
  public void close() {
    cut();
    try {
      entrance.close();
    } catch (IOException gone) {
      // closed is closed
    }
  }

  private void accept() {
    while (!entrance.isClosed())
      try {
        connect(entrance.accept());
      } catch (IOException closed) {
        return;
      }
  }

  private void connect(Socket client) {
    if (cut) {
      close(client);
      return;
    }
    try {
      var server = new Socket(InetAddress.getLoopbackAddress(), port);
      sockets.add(client);
      sockets.add(server);
      Thread.ofVirtual().start(() -> pump(client, server));
      Thread.ofVirtual().start(() -> pump(server, client));
    } catch (IOException refused) {
      close(client);
    }
  }

  private void pump(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException broken) {
      // the other end learns it below
    } finally {
      close(from);
      close(to);
      sockets.remove(from);
      sockets.remove(to);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException gone) {
      // closed is closed
    }
  }
}
