package dev.aval.notification.telling.mail;

import dev.aval.notification.telling.Letter;
import dev.aval.notification.telling.Message;
import dev.aval.notification.telling.Message.Digest;
import dev.aval.notification.telling.Picture;
import jakarta.activation.DataHandler;
import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.Date;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Mails as mail programs like them (guarantees R16): a text and an HTML part, a Message-ID that
/// stays the same over attempts, all mails of one request in one thread, and a sign that no holiday
/// notice is to answer.
class Mails {
  private static final String UTF_8 = "UTF-8";

  /// Control characters, line and paragraph separators, what turns the direction, half characters.
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}\\u061C\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF]+");

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
    mail.setFrom(from(letter.letterhead().sender()));
    var replyTo = letter.letterhead().replyTo();
    if (replyTo != null) mail.setReplyTo(new Address[] {new InternetAddress(replyTo, true)});
    mail.setRecipient(RecipientType.TO, address(message));
    mail.setSubject(oneLine(text.subject()), UTF_8);
    var html = part(text.html(), "html");
    var logo = letter.letterhead().logo();
    mail.setContent(
        new MimeMultipart(
            "alternative",
            part(text.plain(), "plain"),
            logo == null ? html : together(html, picture(logo))));
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

  /// In the mail itself: nothing is loaded, so nobody learns from that who reads it (R16).
  private static MimeBodyPart picture(Picture it) throws MessagingException {
    var part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(new ByteArrayDataSource(it.bytes(), it.type())));
    part.setContentID("<" + Facts.LOGO.substring("cid:".length()) + ">");
    part.setDisposition(Part.INLINE);
    return part;
  }

  private static MimeBodyPart together(BodyPart... parts) throws MessagingException {
    var whole = new MimeBodyPart();
    whole.setContent(new MimeMultipart("related", parts));
    return whole;
  }

  /// The account beside the platform, whose address it is: nobody is to take one for the other.
  private InternetAddress from(@Nullable String sender) throws UnsupportedEncodingException {
    if (sender == null) return from;
    var platform = from.getPersonal() == null ? "Aval" : from.getPersonal();
    return new InternetAddress(from.getAddress(), oneLine(sender) + " via " + platform, UTF_8);
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

  /// Nobody's words break out of a header, turn its direction, or are taken for encoded ones.
  static String oneLine(String text) {
    return UNSEEN.matcher(text).replaceAll(" ").replace("=?", "= ?").strip();
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
