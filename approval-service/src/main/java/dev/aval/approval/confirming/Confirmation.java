package dev.aval.approval.confirming;

import dev.aval.approval.deciding.Actor.LinkHolder;
import dev.aval.approval.deciding.Choice;
import dev.aval.approval.deciding.Decision;
import dev.aval.approval.deciding.Evidence;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One answer of one person about one approval that waits for a code, and how many codes were
/// mailed lately. A code proves the mailbox; that the answer counts is judged when it is entered.
///
/// @param browser hash of what the browser is known by: the code counts in no other
/// @param since when the first code of those that are counted was mailed
/// @param mails how many were since then
/// @param code nothing until the mail is written
public record Confirmation(
    String approvalId,
    String email,
    int linkRevision,
    String browser,
    Choice choice,
    String reason,
    int revision,
    String digest,
    Evidence evidence,
    Instant since,
    int mails,
    Instant mailedAt,
    @Nullable Code code) {
  public static final Duration PAUSE = Duration.ofMinutes(1);
  static final Duration WHILE = Duration.ofMinutes(30);
  static final int MOST_MAILS = 3;

  /// @param hash of the six digits, salted with what they are for
  public record Code(String hash, Instant until, int tries) {
    static final int MOST_TRIES = 5;

    boolean isGood(Instant now) {
      return tries < MOST_TRIES && now.isBefore(until);
    }

    Code tried() {
      return new Code(hash, until, tries + 1);
    }

    public int left() {
      return Math.max(0, MOST_TRIES - tries);
    }
  }

  static Confirmation of(Decision it, LinkHolder by, String browser, Instant now) {
    return new Confirmation(
        it.approvalId(),
        by.email(),
        by.revision(),
        browser,
        it.choice(),
        it.reason(),
        it.revision(),
        it.digest(),
        it.evidence(),
        now,
        1,
        now,
        null);
  }

  /// The answer as it is judged once the code was right.
  public Decision decision() {
    var linkId = evidence.linkId() == null ? "" : evidence.linkId();
    var by = new LinkHolder(email, approvalId, linkRevision, linkId);
    return new Decision(approvalId, by, choice, reason, revision, digest, evidence.confirmed());
  }

  /// Another answer in the place of this one. The code in the mailbox is good for it, but only in
  /// the browser that sent it last; how many mails went out is remembered.
  Confirmation replacedBy(Confirmation other) {
    return other.mailed(since, mails, mailedAt, code);
  }

  Confirmation mailedAgain(Instant now) {
    return mailed(since, mails + 1, now, null);
  }

  Confirmation armed(Code fresh) {
    return mailed(since, mails, mailedAt, fresh);
  }

  boolean mayMail(Instant now) {
    return mails < MOST_MAILS && !now.isBefore(mailedAt.plus(PAUSE));
  }

  /// A code that is good, or one that is on its way.
  boolean hasCode(Instant now) {
    return code == null ? now.isBefore(mailedAt.plus(PAUSE)) : code.isGood(now);
  }

  boolean isForgotten(Instant now) {
    return !now.isBefore(since.plus(WHILE));
  }

  private Confirmation mailed(Instant from, int count, Instant last, @Nullable Code known) {
    return new Confirmation(
        approvalId,
        email,
        linkRevision,
        browser,
        choice,
        reason,
        revision,
        digest,
        evidence,
        from,
        count,
        last,
        known);
  }
}
