package dev.aval.link.orderlinks;

import dev.aval.link.reviewlinks.Token;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A reusable link by which anybody submits requests to one account (T18). Its address never
/// changes, whatever is done to it (T24).
///
/// @param linkId the hash of its token
/// @param cipher its token, encrypted: so that its address can be shown again (X6)
/// @param recent the uses of the last hour, oldest first: they are capped, and each counts once
public record OrderLink(
    String linkId,
    String account,
    OrderForm form,
    String cipher,
    Person createdBy,
    Instant createdAt,
    Terms terms,
    boolean enabled,
    int uses,
    @Nullable Instant lastUseAt,
    List<Use> recent) {
  static final Duration HOUR = Duration.ofHours(1);

  public OrderLink {
    recent = List.copyOf(recent);
  }

  static OrderLink made(
      Token token,
      String cipher,
      String account,
      OrderForm form,
      Terms terms,
      Person by,
      Instant now) {
    return new OrderLink(
        token.id(), account, form, cipher, by, now, terms, true, 0, null, List.of());
  }

  /// Why nobody gets to its form, if so.
  public Optional<Obstacle> obstacle(Instant now) {
    if (!enabled) return Optional.of(Obstacle.DISABLED);
    if (!now.isBefore(terms.expiresAt())) return Optional.of(Obstacle.EXPIRED);
    var limit = terms.limit();
    return limit != null && uses >= limit ? Optional.of(Obstacle.USED_UP) : Optional.empty();
  }

  public Step<OrderLink> turn(boolean on, Person by, Instant now) {
    if (enabled == on) return Step.keep(this);
    var next =
        new OrderLink(
            linkId, account, form, cipher, createdBy, createdAt, terms, on, uses, lastUseAt,
            recent);
    return Step.to(
        next,
        on ? new OrderLinkEvent.Enabled(next, by, now) : new OrderLinkEvent.Disabled(next, by, now),
        next);
  }

  public Step<OrderLink> change(Terms others, Person by, Instant now) {
    if (terms.equals(others)) return Step.keep(this);
    var next =
        new OrderLink(
            linkId, account, form, cipher, createdBy, createdAt, others, enabled, uses, lastUseAt,
            recent);
    return Step.to(next, new OrderLinkEvent.Changed(next, by, now), next);
  }

  /// Counts a request once, however often it comes.
  public Step<Admission> admit(String reference, Instant now) {
    var lately = recent.stream().filter(it -> it.at().plus(HOUR).isAfter(now)).toList();
    if (lately.stream().anyMatch(it -> it.reference().equals(reference))) {
      return Step.keep(new Admission.Admitted());
    }
    var obstacle = obstacle(now);
    if (obstacle.isPresent()) return Step.keep(new Admission.Shut(obstacle.get()));
    if (lately.size() >= terms.hourlyCap()) return Step.keep(new Admission.Shut(Obstacle.BUSY));
    var use = new Use(reference, now);
    var with = Stream.concat(lately.stream(), Stream.of(use)).toList();
    var next =
        new OrderLink(
            linkId, account, form, cipher, createdBy, createdAt, terms, enabled, uses + 1, now,
            with);
    return Step.to(next, new OrderLinkEvent.Used(next, use), new Admission.Admitted());
  }
}
