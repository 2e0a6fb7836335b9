package dev.aval.local.mailbox;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;

/// A real SMTP server on the loopback address: it takes mail for anybody and delivers into the
/// [Mailbox].
public final class MailServer implements AutoCloseable {
  private final GreenMail server;

  private MailServer(GreenMail server) {
    this.server = server;
  }

  public static MailServer open(int port, Mailbox mailbox) {
    var setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    setup.setServerStartupTimeout(10_000);
    var server = new GreenMail(setup);
    server
        .getUserManager()
        .setMessageDeliveryHandler((message, address) -> {
          keep(mailbox, address.getEmail(), message.getMessage());
          return new Delivered(address.getEmail());
        });
    server.start();
    return new MailServer(server);
  }

  // Thrown inside the DATA command, so the sender reads 451 and tries again.
  private static void keep(Mailbox mailbox, String to, MimeMessage message)
      throws MessagingException {
    try {
      mailbox.keep(to, message);
    } catch (IOException e) {
      throw new MessagingException("Expected to store a mail, but the disk refused", e);
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
