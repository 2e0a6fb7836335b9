package dev.aval.notification.branding.web;

import dev.aval.notification.branding.Logos;
import dev.aval.notification.branding.Refusal;
import dev.aval.platform.web.Fault;
import dev.aval.platform.web.Problem;
import java.util.List;
import org.springframework.http.HttpStatus;

/// Refusals over HTTP.
final class Problems {
  private Problems() {}

  static Problem of(List<Refusal> why) {
    return why.contains(Refusal.NOT_FOUND)
        ? Problem.of(HttpStatus.NOT_FOUND, "not-found", "There is no such account")
        : Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", "This cannot be accepted")
            .faults(why.stream().map(Problems::fault).toList());
  }

  private static Fault fault(Refusal why) {
    return switch (why) {
      case NAME ->
          new Fault(
              "/name",
              "name",
              "Expected at most 60 characters, without @ < > \" \\ and what is not seen");
      case COLOR -> new Fault("/color", "color", "Expected a colour such as #0b6e4f");
      case REPLY_TO -> new Fault("/replyTo", "email", "Expected an e-mail address");
      case LOGO_TYPE -> new Fault("", "type", "Expected a PNG or JPEG image");
      case LOGO_SIZE ->
          new Fault(
              "",
              "size",
              "Expected at most %d bytes, and %d pixels on either side"
                  .formatted(Logos.MOST_BYTES, Logos.MOST_PIXELS));
      case LOGO_BROKEN -> new Fault("", "image", "Expected an image that can be read");
      case NOT_FOUND -> throw new IllegalArgumentException("Expected a fault, but it is " + why);
    };
  }
}
