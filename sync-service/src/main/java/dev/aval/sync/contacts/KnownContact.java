package dev.aval.sync.contacts;

import dev.aval.sync.erp.ErpContact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A contact as the ERP described it when that was last taken.
///
/// @param missing in how many complete runs since then it was absent
/// @param firstSeenAt when a run saw it first
/// @param conflict what keeps the newer description from being taken
/// @param claimed that newer description
/// @param settledBy the fingerprint a human has said to be this person
public record KnownContact(
    String system,
    ErpContact says,
    Standing standing,
    int missing,
    Instant firstSeenAt,
    @Nullable Conflict conflict,
    @Nullable ErpContact claimed,
    @Nullable String settledBy) {

  public KnownContact(String system, ErpContact says, Standing standing, Instant firstSeenAt) {
    this(system, says, standing, 0, firstSeenAt, null, null, null);
  }

  public String id() {
    return id(system, says.externalId());
  }

  /// Sorts by system; ids of two systems never meet.
  public static String id(String system, String externalId) {
    return system + "/" + externalId;
  }

  public String fingerprint() {
    return Fingerprint.of(says);
  }

  public boolean isGone() {
    return missing >= GONE;
  }

  /// Absent from so many complete runs, somebody has left.
  public static final int GONE = 2;

  public KnownContact saying(ErpContact now, Standing standing) {
    return new KnownContact(system, now, standing, 0, firstSeenAt, null, null, settledBy);
  }

  public KnownContact standing(Standing standing) {
    return new KnownContact(
        system, says, standing, missing, firstSeenAt, conflict, claimed, settledBy);
  }

  public KnownContact missingOnceMore() {
    return new KnownContact(
        system, says, standing, missing + 1, firstSeenAt, conflict, claimed, settledBy);
  }

  public KnownContact claimedToBe(ErpContact now, Conflict conflict) {
    return new KnownContact(
        system, says, Standing.CONFLICT, 0, firstSeenAt, conflict, now, settledBy);
  }

  /// A human says that the claim is right.
  public KnownContact believed() {
    return claimed == null
        ? this
        : new KnownContact(
            system,
            says,
            Standing.CONFLICT,
            missing,
            firstSeenAt,
            conflict,
            claimed,
            Fingerprint.of(claimed));
  }
}
