package dev.aval.local.mailbox;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.file.Files;
import java.util.Base64;
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
          withPictures(first(message, "text/html"), message),
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

  /// Pictures that come in the mail, in the places where it shows them.
  private static String withPictures(String html, Part part)
      throws MessagingException, IOException {
    var shown = html;
    if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
      for (var i = 0; i < parts.getCount(); i++) {
        shown = withPictures(shown, parts.getBodyPart(i));
      }
    } else if (part.isMimeType("image/*")
        && part instanceof MimePart it
        && it.getContentID() != null) {
      var bytes = Base64.getEncoder().encodeToString(part.getInputStream().readAllBytes());
      var type = new ContentType(part.getContentType()).getBaseType();
      shown =
          shown.replace(
              "cid:" + it.getContentID().replaceAll("[<>]", ""),
              "data:%s;base64,%s".formatted(type, bytes));
    }
    return shown;
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
