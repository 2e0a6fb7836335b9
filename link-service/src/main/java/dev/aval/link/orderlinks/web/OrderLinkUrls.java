package dev.aval.link.orderlinks.web;

import dev.aval.link.orderlinks.Managing;
import dev.aval.link.orderlinks.OrderLink;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Order links as people pass them on: under the one public address.
@Component
class OrderLinkUrls {
  private final String base;
  private final Managing managing;

  OrderLinkUrls(@Value("${aval.web.public-url}") String publicUrl, Managing managing) {
    this.base = publicUrl + "/o/";
    this.managing = managing;
  }

  String of(OrderLink link) {
    return base + managing.token(link).reveal();
  }
}
