package dev.aval.link.reviewlinks;

import dev.aval.link.reviewlinks.Opened.Alive;
import dev.aval.link.reviewlinks.Opened.Dead;
import dev.aval.link.reviewlinks.Opened.Expired;
import dev.aval.link.reviewlinks.Opened.Unknown;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/// Somebody holds a link that opens nothing and wants a new one (guarantees R9). It goes to the
/// address the old one was made for, whoever holds it, and not more often than once per pause.
public class Renewing {
  public static final Duration PAUSE = Duration.ofMinutes(5);

  private final Opening opening;
  private final Renewals renewals;
  private final Desk desk;
  private final Clock clock;

  public Renewing(Opening opening, Renewals renewals, Desk desk, Clock clock) {
    this.opening = opening;
    this.renewals = renewals;
    this.desk = desk;
    this.clock = clock;
  }

  public Renewal renew(String text) {
    return switch (opening.open(text)) {
      case Alive(var link) -> wanted(link);
      case Expired(var link) -> wanted(link);
      case Dead(var link, Death.Superseded _) -> wanted(link);
      case Dead it -> new Renewal.Useless(it);
      case Unknown it -> new Renewal.Useless(it);
    };
  }

  private Renewal wanted(ReviewLink link) {
    var approvalId = link.invitation().approvalId();
    var email = link.invitation().email();
    var again = renewals.note(approvalId, email, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    if (again.isPresent()) return new Renewal.TooSoon(link, again.get());
    try {
      desk.sendAgain(link);
    } catch (RuntimeException notSent) {
      renewals.forget(approvalId, email);
      throw notSent;
    }
    return new Renewal.Wanted(link);
  }
}
