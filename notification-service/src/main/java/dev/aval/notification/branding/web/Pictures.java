package dev.aval.notification.branding.web;

import dev.aval.notification.branding.Branding.Known;
import dev.aval.notification.branding.Refusal;
import dev.aval.notification.telling.Picture;
import java.util.Base64;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Logos over HTTP.
final class Pictures {
  private Pictures() {}

  static ResponseEntity<?> response(Known it) {
    var logo = it.brand().logo();
    return logo == null
        ? Problems.of(List.of(Refusal.NOT_FOUND)).response()
        : ResponseEntity.ok().contentType(MediaType.parseMediaType(logo.type())).body(logo.bytes());
  }

  /// For where mails take it from the mail itself.
  static String inline(Picture it) {
    return "data:%s;base64,%s".formatted(it.type(), Base64.getEncoder().encodeToString(it.bytes()));
  }
}
