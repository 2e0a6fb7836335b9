package dev.aval.notification.telling.mail;

import dev.aval.notification.telling.Draft;
import dev.aval.notification.telling.Drafts;
import dev.aval.notification.telling.Letter;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// The very mail that would go out, taken apart.
class MailDrafts implements Drafts {
  private final Mails mails;
  private final Texts texts;

  MailDrafts(Mails mails, Texts texts) {
    this.mails = mails;
    this.texts = texts;
  }

  @Override
  public Draft write(Letter letter) {
    try {
      var text = texts.of(letter);
      return new Draft(headers(mails.write(letter)), text.plain(), text.html());
    } catch (MessagingException | UnsupportedEncodingException e) {
      throw new IllegalStateException("Expected to write '%s'".formatted(letter), e);
    }
  }

  private static Map<String, String> headers(MimeMessage mail)
      throws MessagingException, UnsupportedEncodingException {
    var headers = new LinkedHashMap<String, String>();
    for (Header it : Collections.list(mail.getAllHeaders())) {
      headers.put(it.getName(), MimeUtility.decodeText(unfolded(it.getValue())));
    }
    return headers;
  }

  /// As the standard has it; Angus leaves a line broken behind a backslash.
  private static String unfolded(String value) {
    return value.replaceAll("\r\n(?=[ \t])", "");
  }
}
