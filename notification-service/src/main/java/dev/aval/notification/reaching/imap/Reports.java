package dev.aval.notification.reaching.imap;

import dev.aval.notification.reaching.Bounce;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.eclipse.angus.mail.dsn.MultipartReport;
import org.jspecify.annotations.Nullable;

/// Delivery status notifications (RFC 3464), as Angus Mail reads them. Whatever else lies in the
/// mailbox says nothing: what a server does not call failed may still arrive.
final class Reports {
  /// What our mails are called in their own headers, which a report brings back.
  static final String DELIVERY = "X-Aval-Delivery";

  private static final Pattern TYPE = Pattern.compile("^[^;]*;\\s*");

  private Reports() {}

  static List<Bounce> read(Message mail) throws MessagingException, IOException {
    if (!(mail.getContent() instanceof MultipartReport report)
        || !(report.getReport() instanceof DeliveryStatus status)) {
      return List.of();
    }
    var returned = report.getReturnedMessage();
    var delivery = returned == null ? null : returned.getHeader(DELIVERY, null);
    if (delivery == null) return List.of();
    var bounces = new ArrayList<Bounce>();
    for (int i = 0; i < status.getRecipientDSNCount(); i++) {
      var of = status.getRecipientDSN(i);
      if ("failed".equals(field(of, "Action").toLowerCase(Locale.ROOT))) {
        bounces.add(bounce(delivery.strip(), of));
      }
    }
    return bounces;
  }

  private static Bounce bounce(String delivery, InternetHeaders of) {
    return new Bounce(
        delivery, value(of, "Final-Recipient"), field(of, "Status"), value(of, "Diagnostic-Code"));
  }

  /// Without the type in front, `rfc822;` or `smtp;`.
  private static String value(InternetHeaders of, String name) {
    return TYPE.matcher(field(of, name)).replaceFirst("");
  }

  private static String field(InternetHeaders of, String name) {
    @Nullable String found = of.getHeader(name, null);
    return Objects.requireNonNullElse(found, "").strip();
  }
}
