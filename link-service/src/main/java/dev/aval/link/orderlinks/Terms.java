package dev.aval.link.orderlinks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How long and how much an order link takes.
///
/// @param limit how many requests in all; null for as many as come
/// @param hourlyCap how many within an hour
public record Terms(Instant expiresAt, @Nullable Integer limit, int hourlyCap) {
  public static final Duration USUAL = Duration.ofDays(30);
  public static final int USUAL_CAP = 20;
  static final Duration LONGEST = Duration.ofDays(366);
  static final int HIGHEST_LIMIT = 100_000;
  static final int HIGHEST_CAP = 500;

  List<Objection> objections(Instant now) {
    var objections = new ArrayList<Objection>();
    if (!expiresAt.isAfter(now)) objections.add(new Objection("expiresAt", Objection.PAST));
    if (expiresAt.isAfter(now.plus(LONGEST))) {
      objections.add(new Objection("expiresAt", Objection.TOO_LATE));
    }
    if (limit != null && (limit < 1 || limit > HIGHEST_LIMIT)) {
      objections.add(new Objection("limit", Objection.RANGE));
    }
    if (hourlyCap < 1 || hourlyCap > HIGHEST_CAP) {
      objections.add(new Objection("hourlyCap", Objection.RANGE));
    }
    return objections;
  }
}
