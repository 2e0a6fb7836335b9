package dev.aval.local.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.local.FreePort;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

  @TempDir private Path folder;
  private final int port = FreePort.any();

  @Test
  void decodesWhatASenderHandedToTheServer() throws Exception {
    var mailbox = new Mailbox(folder, CLOCK);
    try (var server = MailServer.open(port, mailbox)) {
      send("Élan à valider", "anna@acme.example");
    }
    var letter = mailbox.newest(Optional.empty(), 10).getFirst();
    assertThat(letter.to()).isEqualTo("anna@acme.example");
    assertThat(letter.subject()).isEqualTo("Élan à valider");
    assertThat(letter.text()).startsWith("à lire");
    assertThat(letter.html()).startsWith("<p>à lire</p>");
    assertThat(letter.headers()).containsEntry("Auto-Submitted", "auto-generated");
    assertThat(letter.sentAt()).isEqualTo(NOON);
  }

  @Test
  void keepsOneMailForEachRecipientAndFindsThemByAddress() throws Exception {
    var mailbox = new Mailbox(folder, CLOCK);
    try (var server = MailServer.open(port, mailbox)) {
      send("first", "anna@acme.example");
      send("second", "anna@acme.example", "bruno+x@acme.example");
    }
    assertThat(mailbox.newest(Optional.of("ANNA@acme.example"), 10))
        .extracting(Letter::subject)
        .containsExactly("second", "first");
    assertThat(mailbox.newest(Optional.of("bruno+x@acme.example"), 10)).hasSize(1);
    assertThat(mailbox.newest(Optional.empty(), 2)).hasSize(2);
  }

  @Test
  void stillHasEveryMailAfterARestart() throws Exception {
    try (var server = MailServer.open(port, new Mailbox(folder, CLOCK))) {
      send("kept", "anna@acme.example");
    }
    var again = new Mailbox(folder, CLOCK);
    var letter = again.newest(Optional.of("anna@acme.example"), 10).getFirst();
    assertThat(letter.subject()).isEqualTo("kept");
    assertThat(again.find(letter.id())).contains(letter);
  }

  @Test
  void forgetsTheOldestBeyondItsBound() throws Exception {
    try (var server = MailServer.open(port, new Mailbox(folder, CLOCK, 3))) {
      for (var n = 1; n <= 5; n++) {
        send("mail " + n, "anna@acme.example");
      }
    }
    assertThat(new Mailbox(folder, CLOCK, 3).newest(Optional.empty(), 10))
        .extracting(Letter::subject)
        .containsExactly("mail 5", "mail 4", "mail 3");
    assertThat(folder.toFile().list()).hasSize(3);
  }

  @Test
  void showsThePicturesThatComeInTheMail() throws Exception {
    var html = new MimeBodyPart();
    html.setText("<img src=\"cid:logo\" alt=\"Acme\">", "UTF-8", "html");
    var picture = new MimeBodyPart();
    picture.setDataHandler(
        new DataHandler(new ByteArrayDataSource(new byte[] {1, 2, 3}, "image/png")));
    picture.setContentID("<logo>");
    var mailbox = new Mailbox(folder, CLOCK);
    try (var server = MailServer.open(port, mailbox)) {
      send("x", new MimeMultipart("related", html, picture), "anna@acme.example");
    }
    assertThat(mailbox.newest(Optional.empty(), 1).getFirst().html())
        .contains("<img src=\"data:image/png;base64,AQID\" alt=\"Acme\">");
  }

  private void send(String subject, String... recipients) throws Exception {
    send(subject, alternatives(), recipients);
  }

  private void send(String subject, MimeMultipart content, String... recipients) throws Exception {
    var settings = new Properties();
    settings.put("mail.smtp.host", "127.0.0.1");
    settings.put("mail.smtp.port", Integer.toString(port));
    var message = new MimeMessage(Session.getInstance(settings));
    message.setFrom("aval@aval.example");
    for (var recipient : recipients) {
      message.addRecipient(Message.RecipientType.TO, new InternetAddress(recipient));
    }
    message.setSubject(subject, "UTF-8");
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setContent(content);
    Transport.send(message);
  }

  private static MimeMultipart alternatives() throws Exception {
    var text = new MimeBodyPart();
    text.setText("à lire", "UTF-8");
    var html = new MimeBodyPart();
    html.setText("<p>à lire</p>", "UTF-8", "html");
    return new MimeMultipart("alternative", text, html);
  }
}
