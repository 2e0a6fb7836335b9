package dev.aval.request.requests;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What stays true of a request whatever becomes of it.
///
/// @param accountVersion the account it was judged under
/// @param digest of what approvers are shown, see [Digests]
/// @param fingerprint of everything handed in: tells the same body again from another one
/// @param submittedAt when this revision was handed in
/// @param likeness by what a later request is known to repeat this one, see [Likeness]; empty in a
///   duplicate, so that each finds the first and the index holds as few as there are
/// @param duplicateOf the request that this one seems to repeat
/// @param earlier the revisions before this one, oldest first
/// @param releases of what was reopened after it had been released, oldest first; in the documents
///   of before it is missing
/// @param holdReleases of the invoices that were paid, oldest first: a later version with one of
///   them is not held again; in the documents of before it is missing
public record Facts(
    String requestId,
    String source,
    long accountVersion,
    int revision,
    String digest,
    String fingerprint,
    Submission asked,
    Instant submittedAt,
    List<Long> likeness,
    @Nullable String duplicateOf,
    List<Revision> earlier,
    List<Release> releases,
    List<HoldRelease> holdReleases) {
  private static final int FIRST = 1;

  public Facts {
    likeness = likeness == null ? List.of() : List.copyOf(likeness);
    earlier = earlier == null ? List.of() : List.copyOf(earlier);
    releases = releases == null ? List.of() : List.copyOf(releases);
    holdReleases = holdReleases == null ? List.of() : List.copyOf(holdReleases);
  }

  public static Facts of(
      String source, long accountVersion, Submission asked, Instant submittedAt) {
    return of(source, accountVersion, asked, asked, submittedAt);
  }

  /// @param asked what was handed in, with what the account adds to it
  public static Facts of(
      String source,
      long accountVersion,
      Submission handedIn,
      Submission asked,
      Instant submittedAt) {
    return new Facts(
        RequestIds.of(source, asked.account(), asked.externalId()),
        source,
        accountVersion,
        FIRST,
        Digests.shown(asked),
        Digests.whole(handedIn),
        asked,
        submittedAt,
        Likeness.of(handedIn),
        null,
        List.of(),
        List.of(),
        List.of());
  }

  public Facts repeating(String first) {
    return new Facts(
        requestId,
        source,
        accountVersion,
        revision,
        digest,
        fingerprint,
        asked,
        submittedAt,
        List.of(),
        first,
        earlier,
        releases,
        holdReleases);
  }

  /// It was released, and waits again.
  Facts remembering(@Nullable Release release) {
    if (release == null) return this;
    return new Facts(
        requestId,
        source,
        accountVersion,
        revision,
        digest,
        fingerprint,
        asked,
        submittedAt,
        likeness,
        duplicateOf,
        earlier,
        Stream.concat(releases.stream(), Stream.of(release)).toList(),
        holdReleases);
  }

  /// Whoever is asked now is asked under the account as it is now.
  Facts paid(HoldRelease release, long newerAccount) {
    return new Facts(
        requestId,
        source,
        Math.max(accountVersion, newerAccount),
        revision,
        digest,
        fingerprint,
        asked,
        submittedAt,
        likeness,
        duplicateOf,
        earlier,
        releases,
        Stream.concat(holdReleases.stream(), Stream.of(release)).toList());
  }

  /// The release of the invoice that this revision names.
  public Optional<HoldRelease> holdRelease() {
    return released(asked.invoice());
  }

  Optional<HoldRelease> released(@Nullable String invoice) {
    return holdReleases.stream().filter(it -> it.isOf(invoice)).findFirst();
  }

  /// The invoice that has to be paid before anybody is asked about this revision.
  public Optional<String> unpaid() {
    return Optional.ofNullable(asked.invoice()).filter(it -> released(it).isEmpty());
  }

  /// What it repeats, it still repeats in its next version.
  Facts revised(Facts next, @Nullable Conclusion changesWanted) {
    var before = new Revision(revision, digest, fingerprint, asked, submittedAt, changesWanted);
    return new Facts(
        requestId,
        source,
        next.accountVersion,
        revision + 1,
        next.digest,
        next.fingerprint,
        next.asked.after(asked),
        next.submittedAt,
        duplicateOf == null ? next.likeness : List.of(),
        duplicateOf,
        Stream.concat(earlier.stream(), Stream.of(before)).toList(),
        releases,
        holdReleases);
  }

  boolean says(String otherFingerprint) {
    return fingerprint.equals(otherFingerprint);
  }

  boolean everSaid(String otherFingerprint) {
    return says(otherFingerprint)
        || earlier.stream().anyMatch(it -> it.fingerprint().equals(otherFingerprint));
  }

  /// When it was asked for first.
  public Instant firstSubmittedAt() {
    return earlier.isEmpty() ? submittedAt : earlier.getFirst().submittedAt();
  }
}
