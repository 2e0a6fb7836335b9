package dev.aval.notification.telling.mail;

import dev.aval.notification.telling.Sending;
import dev.aval.notification.telling.Sending.Delayed;
import dev.aval.notification.telling.Sending.Undeliverable;
import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/// Reads a mail server's refusal: 5xx on this mail is for good, everything else may pass.
final class Refusals {
  private Refusals() {}

  static Sending judge(Throwable failure) {
    var why = failure.getClass().getSimpleName() + ": " + failure.getMessage();
    return permanent(failure) ? new Undeliverable(why) : new Delayed(why);
  }

  /// The code of the recipient's own refusal stands in the chain behind the general one.
  static boolean permanent(Throwable failure) {
    for (Exception e = failure instanceof Exception x ? x : null; e != null; e = next(e)) {
      int code =
          switch (e) {
            case SMTPAddressFailedException it -> it.getReturnCode();
            case SMTPSenderFailedException it -> it.getReturnCode();
            case SMTPSendFailedException it -> it.getReturnCode();
            default -> 0;
          };
      if (code >= 500 && code < 600) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Exception next(Exception e) {
    return e instanceof MessagingException it ? it.getNextException() : null;
  }
}
