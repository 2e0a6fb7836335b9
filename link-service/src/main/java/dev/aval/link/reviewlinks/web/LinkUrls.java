package dev.aval.link.reviewlinks.web;

import dev.aval.link.reviewlinks.Token;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Links as people see them: under the one public address.
@Component
class LinkUrls {
  private final String base;

  LinkUrls(@Value("${aval.web.public-url}") String publicUrl) {
    base = publicUrl + "/r/";
  }

  String of(Token token) {
    return base + token.reveal();
  }
}
