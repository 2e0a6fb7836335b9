package dev.aval.notification.reaching.imap;

import dev.aval.notification.reaching.Bounce;
import jakarta.mail.Flags;
import jakarta.mail.Flags.Flag;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads what nobody has read yet and marks it as read afterwards, so that a crash in between reads
/// it once more.
///
/// What comes back goes to `returning`, which says how much of it it believes.
final class Mailbox {
  private static final Logger log = LoggerFactory.getLogger(Mailbox.class);

  private final URI address;
  private final BouncesSettings settings;
  private final Session session;
  private final ToIntFunction<List<Bounce>> returning;

  Mailbox(URI address, BouncesSettings settings, ToIntFunction<List<Bounce>> returning) {
    this.address = address;
    this.settings = settings;
    this.returning = returning;
    this.session = session(address.getScheme(), settings.timeout().toMillis());
  }

  /// @return how many mails were read
  int read() throws MessagingException {
    try (var store = session.getStore(address.getScheme())) {
      store.connect(
          address.getHost(), address.getPort(), address.getUserInfo(), settings.password());
      try (var folder = store.getFolder(folder())) {
        folder.open(Folder.READ_WRITE);
        var unread = folder.search(new FlagTerm(new Flags(Flag.SEEN), false));
        var some = Arrays.copyOf(unread, Math.min(unread.length, settings.batch()));
        var believed = returning.applyAsInt(bounces(some));
        folder.setFlags(some, new Flags(Flag.SEEN), true);
        if (some.length > 0) {
          log.info("{} mails came back, {} of them ours", some.length, believed);
        }
        return some.length;
      }
    }
  }

  /// One that cannot be read holds up no other.
  private static List<Bounce> bounces(Message[] mails) {
    var bounces = new ArrayList<Bounce>();
    for (var mail : mails) {
      try {
        bounces.addAll(Reports.read(mail));
      } catch (MessagingException | IOException | RuntimeException unreadable) {
        log.warn("A mail that came back cannot be read", unreadable);
      }
    }
    return bounces;
  }

  private String folder() {
    var path = address.getPath();
    return path == null || path.length() < 2 ? "INBOX" : path.substring(1);
  }

  private static Session session(String scheme, long millis) {
    var properties = new Properties();
    for (var wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      properties.put("mail." + scheme + "." + wait, Long.toString(millis));
    }
    properties.put("mail." + scheme + ".ssl.checkserveridentity", "true");
    properties.put("mail." + scheme + ".starttls.enable", "true");
    properties.put("mail." + scheme + ".peek", "true");
    return Session.getInstance(properties);
  }
}
