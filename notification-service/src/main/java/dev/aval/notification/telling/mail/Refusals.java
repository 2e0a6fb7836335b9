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
    var said = said(failure);
    var why = said.getClass().getSimpleName() + ": " + said.getMessage();
    return isPermanent(code(said)) ? new Undeliverable(why) : new Delayed(why);
  }

  /// What the server said of this mail or of its recipient: that stands in the chain behind the
  /// general failure, which says no more than that there was one.
  private static Throwable said(Throwable failure) {
    Throwable said = failure;
    for (Exception e = failure instanceof Exception x ? x : null; e != null; e = next(e)) {
      if (code(e) != 0 && !isPermanent(code(said))) said = e;
    }
    return said;
  }

  private static boolean isPermanent(int code) {
    return code >= 500 && code < 600;
  }

  private static int code(Throwable failure) {
    return switch (failure) {
      case SMTPAddressFailedException it -> it.getReturnCode();
      case SMTPSenderFailedException it -> it.getReturnCode();
      case SMTPSendFailedException it -> it.getReturnCode();
      default -> 0;
    };
  }

  private static @Nullable Exception next(Exception e) {
    return e instanceof MessagingException it ? it.getNextException() : null;
  }
}
