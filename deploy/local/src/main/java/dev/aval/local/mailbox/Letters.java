package dev.aval.local.mailbox;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.file.Files;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/// Decodes a stored mail.
final class Letters {
  private static final Session SESSION = Session.getInstance(new Properties());

  private Letters() {}

  static Letter read(Mail mail) throws IOException {
    try (var in = Files.newInputStream(mail.file())) {
      var message = new MimeMessage(SESSION, in);
      return new Letter(
          mail.id(),
          mail.to(),
          Objects.requireNonNullElse(message.getSubject(), ""),
          first(message, "text/plain"),
          first(message, "text/html"),
          headers(message),
          mail.sentAt());
    } catch (MessagingException e) {
      throw new IOException(
          "Expected to read mail '%s', but it is no MIME".formatted(mail.id()), e);
    }
  }

  private static String first(Part part, String type) throws MessagingException, IOException {
    if (part.isMimeType(type) && part.getContent() instanceof String content) {
      return content;
    }
    if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
      for (var i = 0; i < parts.getCount(); i++) {
        var found = first(parts.getBodyPart(i), type);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return "";
  }

  private static Map<String, String> headers(MimeMessage message)
      throws MessagingException, UnsupportedEncodingException {
    var headers = new LinkedHashMap<String, String>();
    for (Header header : Collections.list(message.getAllHeaders())) {
      var value = MimeUtility.decodeText(MimeUtility.unfold(header.getValue()));
      headers.merge(header.getName(), value, (first, next) -> first + ", " + next);
    }
    return headers;
  }
}
