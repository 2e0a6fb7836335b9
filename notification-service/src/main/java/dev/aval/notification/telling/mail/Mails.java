package dev.aval.notification.telling.mail;

import dev.aval.notification.telling.Letter;
import dev.aval.notification.telling.Message;
import dev.aval.notification.telling.Message.Digest;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.Date;

/// Mails as mail programs like them (guarantees R16): a text and an HTML part, a Message-ID that
/// stays the same over attempts, all mails of one request in one thread, and a sign that no holiday
/// notice is to answer.
class Mails {
  private static final String UTF_8 = "UTF-8";

  private final Session session;
  private final Texts texts;
  private final InternetAddress from;
  private final Clock clock;

  Mails(Session session, Texts texts, MailSettings settings, Clock clock)
      throws MessagingException {
    this.session = session;
    this.texts = texts;
    this.from = new InternetAddress(settings.from(), true);
    this.clock = clock;
  }

  MimeMessage write(Letter letter) throws MessagingException, UnsupportedEncodingException {
    var message = letter.message();
    var text = texts.of(letter);
    var mail = new Identified(session, id(message.id()));
    mail.setFrom(from);
    mail.setRecipient(RecipientType.TO, address(message));
    mail.setSubject(oneLine(text.subject()), UTF_8);
    mail.setContent(
        new MimeMultipart("alternative", part(text.plain(), "plain"), part(text.html(), "html")));
    mail.setSentDate(Date.from(clock.instant()));
    mail.setHeader("References", id(message.thread()));
    mail.setHeader("Auto-Submitted", "auto-generated");
    mail.setHeader("X-Auto-Response-Suppress", "All");
    mail.setHeader("X-Aval-Delivery", message.id()); // what comes back is known by it
    mail.setHeader("Content-Language", text.locale().toLanguageTag());
    if (message instanceof Digest it) unsubscribe(mail, it.unsubscribe());
    mail.saveChanges();
    return mail;
  }

  /// One click in the mail program, without a page (RFC 8058); only digests have it (R16).
  private static void unsubscribe(MimeMessage mail, String url) throws MessagingException {
    mail.setHeader("List-Unsubscribe", "<" + url + ">");
    mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
  }

  /// Made by hand: Spring's helper reads a table of file types for each mail, a third of what the
  /// mail costs.
  private static MimeBodyPart part(String text, String subtype) throws MessagingException {
    var part = new MimeBodyPart();
    part.setText(text, UTF_8, subtype);
    return part;
  }

  private static InternetAddress address(Message message)
      throws MessagingException, UnsupportedEncodingException {
    var to = message.to();
    var address = new InternetAddress(to.email(), true);
    if (to.name() != null) {
      address.setPersonal(oneLine(to.name()), UTF_8);
    }
    return address;
  }

  /// Nobody's words break out of a header or turn its direction.
  static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+", " ")
        .strip();
  }

  private String id(String unique) {
    var domain = from.getAddress().substring(from.getAddress().indexOf('@') + 1);
    return "<" + unique.replaceAll("[^A-Za-z0-9.-]", "_") + "@" + domain + ">";
  }

  private static final class Identified extends MimeMessage {
    private final String id;

    private Identified(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
