package dev.aval.link.orderlinks.web;

import dev.aval.link.orderlinks.Field;
import dev.aval.link.orderlinks.Obstacle;
import dev.aval.link.orderlinks.OrderLink;
import dev.aval.link.orderlinks.Person;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An order link as a program sees it.
///
/// @param state `ENABLED`, `DISABLED`, `EXPIRED` or `USED_UP`
/// @param url where one is shown alone
record LinkView(
    String linkId,
    String account,
    String type,
    String title,
    @Nullable String intro,
    String currency,
    List<Field> fields,
    String state,
    Instant expiresAt,
    @Nullable Integer limit,
    int hourlyCap,
    int uses,
    @Nullable Instant lastUseAt,
    Person createdBy,
    Instant createdAt,
    @Nullable String url) {
  record Page(List<LinkView> links, @Nullable String nextPageToken) {}

  static LinkView of(OrderLink it, Instant now, @Nullable String url) {
    return new LinkView(
        it.linkId(),
        it.account(),
        it.form().requestType(),
        it.form().title(),
        it.form().intro(),
        it.form().currency(),
        it.form().fields(),
        state(it, now),
        it.terms().expiresAt(),
        it.terms().limit(),
        it.terms().hourlyCap(),
        it.uses(),
        it.lastUseAt(),
        it.createdBy(),
        it.createdAt(),
        url);
  }

  static String state(OrderLink it, Instant now) {
    return it.obstacle(now).map(Obstacle::name).orElse("ENABLED");
  }
}
