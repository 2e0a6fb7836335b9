package dev.aval.approval.confirming;

import static dev.aval.approval.deciding.Ruling.refused;

import dev.aval.approval.confirming.Confirmation.Code;
import dev.aval.approval.confirming.Confirmations.Kept;
import dev.aval.approval.deciding.Actor.LinkHolder;
import dev.aval.approval.deciding.Deciding;
import dev.aval.approval.deciding.Decision;
import dev.aval.approval.deciding.Ruling;
import dev.aval.approval.deciding.Ruling.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whoever answers by a link where more is wanted, or too much like a machine, gets six digits by
/// mail: good for ten minutes and five tries, in the browser that sent the answer. That browser is
/// known for thirty days. Everything is judged by the one function that judges every answer, before
/// the mail and after the code.
public final class Confirming {
  public static final Duration CODE_LIFE = Duration.ofMinutes(10);
  public static final Duration BROWSER_LIFE = Duration.ofDays(30);

  private final Deciding deciding;
  private final CodeMails mails;
  private final Confirmations confirmations;
  private final KnownBrowsers browsers;
  private final CodeHash codeHash;
  private final Clock clock;

  public Confirming(
      Deciding deciding,
      CodeMails mails,
      Confirmations confirmations,
      KnownBrowsers browsers,
      CodeHash codeHash,
      Clock clock) {
    this.deciding = deciding;
    this.mails = mails;
    this.confirmations = confirmations;
    this.browsers = browsers;
    this.codeHash = codeHash;
    this.clock = clock;
  }

  /// Decides, or lets it wait for a code: then the answer is `CODE_WANTED`.
  ///
  /// @param page what the browser that shows the page is known by
  /// @param known what it is known by since a code was entered there, may be empty
  public Ruling decide(Decision decision, String page, String known) {
    var ruling = deciding.decide(decision);
    if (!ruling.equals(refused(Refusal.CODE_WANTED)) || !(decision.by() instanceof LinkHolder by)) {
      return ruling;
    }
    return !known.isEmpty() && browsers.knows(Secrets.hash(known, by.email()), now())
        ? deciding.decide(confirmed(decision))
        : park(decision, by, Secrets.hash(page));
  }

  private Ruling park(Decision decision, LinkHolder by, String browser) {
    var now = now();
    var fresh = Confirmation.of(decision, by, browser, now);
    var mail =
        confirmations.<Mailing>change(
            CodeMails.challenge(by),
            found -> {
              var before = found.filter(it -> !it.isForgotten(now));
              if (before.isEmpty()) return new Kept<>(fresh, Mailing.NOW);
              var next = before.get().replacedBy(fresh);
              if (next.hasCode(now)) return new Kept<>(next, Mailing.MAILED);
              return next.mayMail(now)
                  ? new Kept<>(next.mailedAgain(now), Mailing.NOW)
                  : new Kept<>(before.get(), Mailing.TOO_MANY);
            });
    if (mail == Mailing.NOW) mails.tell(by, decision.evidence().isSuspicious());
    return refused(mail == Mailing.TOO_MANY ? Refusal.TOO_MANY_CODES : Refusal.CODE_WANTED);
  }

  /// What waits for a code of this person in this browser.
  public Optional<Confirmation> waiting(LinkHolder by, String page) {
    return confirmations
        .find(CodeMails.challenge(by))
        .filter(it -> it.browser().equals(Secrets.hash(page)))
        .filter(it -> !it.isForgotten(now()));
  }

  /// Another mail, not more often than each minute and three times in all; false when that is so.
  public boolean mailAgain(LinkHolder by, String page) {
    var now = now();
    var waits = waiting(by, page);
    if (waits.isEmpty()) return false;
    boolean mail =
        confirmations.<Boolean>change(
            CodeMails.challenge(by),
            found ->
                found.filter(it -> it.mayMail(now)).isPresent()
                    ? new Kept<>(found.get().mailedAgain(now), true)
                    : new Kept<>(found.orElse(null), false));
    if (mail) mails.tell(by, waits.get().evidence().isSuspicious());
    return mail;
  }

  /// For the mail, at the moment it is written; one that went out before is good no longer.
  public Optional<String> mint(String challenge) {
    var code = Secrets.digits();
    var fresh = new Code(codeHash.of(code, challenge), now().plus(CODE_LIFE), 0);
    boolean waits =
        confirmations.<Boolean>change(
            challenge,
            found -> {
              var it = found.filter(known -> !known.isForgotten(now()));
              return new Kept<>(it.map(known -> known.armed(fresh)).orElse(null), it.isPresent());
            });
    return waits ? Optional.of(code) : Optional.empty();
  }

  public Entered enter(LinkHolder by, String page, String code) {
    var waits = waiting(by, page);
    if (waits.isEmpty()) return new Entered.Nothing();
    var entered = codeHash.of(code.replaceAll("\\D", ""), CodeMails.challenge(by));
    var tried =
        confirmations.<Tried>change(
            CodeMails.challenge(by), it -> enter(it, entered, Secrets.hash(page)));
    return tried.right() == null ? tried.wrong() : judged(tried.right().decision());
  }

  private Entered judged(Decision decision) {
    return new Entered.Right(decision, deciding.decide(decision));
  }

  private Kept<Tried> enter(Optional<Confirmation> found, String entered, String browser) {
    var it = found.filter(known -> known.browser().equals(browser)).orElse(null);
    if (it == null) return new Kept<>(found.orElse(null), new Tried(null, new Entered.Nothing()));
    var code = it.code();
    if (code == null || !code.isGood(now())) {
      return new Kept<>(it, new Tried(null, new Entered.Over()));
    }
    if (Secrets.same(code.hash(), entered)) {
      return new Kept<>(null, new Tried(it, new Entered.Nothing()));
    }
    var next = code.tried();
    return new Kept<>(
        it.armed(next),
        new Tried(null, next.left() == 0 ? new Entered.Over() : new Entered.Wrong(next.left())));
  }

  /// @param wrong what to answer where it was not the right one
  private record Tried(@Nullable Confirmation right, Entered wrong) {}

  /// @param known what the browser is known by from now on
  public void remember(LinkHolder by, String known) {
    var now = now();
    browsers.remember(Secrets.hash(known, by.email()), now, now.plus(BROWSER_LIFE));
  }

  private static Decision confirmed(Decision it) {
    return new Decision(
        it.approvalId(),
        it.by(),
        it.choice(),
        it.reason(),
        it.revision(),
        it.digest(),
        it.evidence().confirmed());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private enum Mailing {
    NOW,
    MAILED,
    TOO_MANY
  }
}
