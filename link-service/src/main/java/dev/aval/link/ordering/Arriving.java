package dev.aval.link.ordering;

import dev.aval.link.orderlinks.OrderLink;
import dev.aval.link.orderlinks.OrderLinks;
import dev.aval.link.reviewlinks.Token;
import java.time.Clock;

/// Somebody comes by an order link, or comes back to its form. Looking uses nothing up, however
/// often and by whomever it is done (guarantees R1).
public class Arriving {
  private final OrderLinks links;
  private final Clock clock;

  public Arriving(OrderLinks links, Clock clock) {
    this.links = links;
    this.clock = clock;
  }

  public Arrival byToken(String text) {
    return Token.parse(text).map(it -> by(it.id())).orElseGet(Arrival.Unknown::new);
  }

  public Arrival by(String linkId) {
    return links.find(linkId).map(this::judge).orElseGet(Arrival.Unknown::new);
  }

  private Arrival judge(OrderLink link) {
    return link.obstacle(clock.instant())
        .<Arrival>map(why -> new Arrival.Shut(link, why))
        .orElseGet(() -> new Arrival.Welcome(link));
  }
}
