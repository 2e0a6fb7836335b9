package dev.aval.notification.reaching.imap;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.aval.notification.reaching.Bounce;
import jakarta.mail.Flags.Flag;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Reports as Postfix writes them, in a real IMAP mailbox.
class MailboxTest {
  final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
  final List<Bounce> read = new ArrayList<>();
  Mailbox mailbox;

  @BeforeEach
  void open() {
    server.start();
    server.setUser("bounces@aval.example", "bounces", "secret");
    var address = URI.create("imap://bounces@127.0.0.1:" + server.getImap().getPort() + "/INBOX");
    var settings =
        new BouncesSettings(address, "secret", Duration.ofMinutes(1), Duration.ofSeconds(5), 2);
    mailbox =
        new Mailbox(
            address,
            settings,
            bounces -> {
              read.addAll(bounces);
              return bounces.size();
            });
  }

  @AfterEach
  void close() {
    server.stop();
  }

  @Test
  void aReportSaysWhichMailDidNotReachWhomAndWhy() throws Exception {
    arrives(report("failed", "5.1.1"));
    assertThat(mailbox.read()).isEqualTo(1);
    assertThat(read)
        .containsExactly(
            new Bounce(
                "r1.2:anna@acme.example",
                "anna@acme.example",
                "5.1.1",
                "550 5.1.1 <anna@acme.example>: User unknown"));
  }

  @Test
  void whatWasReadIsNotReadAgainAndStaysInTheMailbox() throws Exception {
    for (int i = 0; i < 3; i++) arrives(report("failed", "5.1.1"));
    assertThat(mailbox.read()).isEqualTo(2);
    assertThat(mailbox.read()).isEqualTo(1);
    assertThat(mailbox.read()).isZero();
    assertThat(read).hasSize(3);
    assertThat(server.getReceivedMessages()).hasSize(3);
  }

  @Test
  void whatIsLateOrNoReportSaysNothing() throws Exception {
    arrives(report("delayed", "4.4.1"));
    arrives("From: anna@acme.example\r\nSubject: Out of office\r\n\r\nUntil Monday.\r\n");
    arrives(
        "Content-Type: multipart/report; report-type=delivery-status; boundary=x\r\n\r\nbroken");
    while (mailbox.read() > 0) {}
    assertThat(read).isEmpty();
    for (var mail : server.getReceivedMessages()) assertThat(mail.isSet(Flag.SEEN)).isTrue();
  }

  private void arrives(String text) throws Exception {
    var mail =
        new MimeMessage(
            Session.getInstance(new Properties()),
            new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)));
    server.getUserManager().getUser("bounces").deliver(mail);
  }

  private static String report(String action, String status) {
    return """
    From: MAILER-DAEMON@mx.acme.example (Mail Delivery System)
    To: bounces@aval.example
    Subject: Undelivered Mail Returned to Sender
    MIME-Version: 1.0
    Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

    --b1
    Content-Type: text/plain; charset=us-ascii

    I'm sorry to have to inform you that your message could not be delivered.

    --b1
    Content-Type: message/delivery-status

    Reporting-MTA: dns; mx.acme.example
    Arrival-Date: Sun, 22 Nov 2026 09:00:00 +0000

    Final-Recipient: rfc822; anna@acme.example
    Original-Recipient: rfc822;anna@acme.example
    Action: %s
    Status: %s
    Diagnostic-Code: smtp; 550 5.1.1 <anna@acme.example>: User unknown

    --b1
    Content-Type: text/rfc822-headers

    From: Aval <aval@aval.example>
    To: anna@acme.example
    Subject: To approve
    X-Aval-Delivery: r1.2:anna@acme.example
    Message-ID: <r1.2_anna_acme.example@aval.example>

    --b1--
    """
        .formatted(action, status)
        .replace("\n", "\r\n");
  }
}
