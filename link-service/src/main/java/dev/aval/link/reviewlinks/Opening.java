package dev.aval.link.reviewlinks;

import dev.aval.link.reviewlinks.Opened.Alive;
import dev.aval.link.reviewlinks.Opened.Dead;
import dev.aval.link.reviewlinks.Opened.Expired;
import dev.aval.link.reviewlinks.Opened.Unknown;
import java.time.Clock;
import java.util.List;

/// Opens a link. Opening changes nothing, however often and by whomever it is done (guarantees R1):
/// a mail scanner that follows every link leaves it as good as new.
public class Opening {
  private static final String NO_LINK = "-";

  private final ReviewLinks links;
  private final Endings endings;
  private final Clock clock;

  public Opening(ReviewLinks links, Endings endings, Clock clock) {
    this.links = links;
    this.endings = endings;
    this.clock = clock;
  }

  /// What cannot be a token is looked for as well, so that it takes as long as one that is not
  /// there (R19).
  public Opened open(String text) {
    return links
        .find(Token.parse(text).map(Token::id).orElse(NO_LINK))
        .map(this::judge)
        .orElseGet(Unknown::new);
  }

  private Opened judge(ReviewLink link) {
    var invitation = link.invitation();
    var id = invitation.approvalId();
    var death = endings.of(List.of(id)).getOrDefault(id, Fate.OPEN).of(invitation);
    if (death.isPresent()) return new Dead(link, death.get());
    return clock.instant().isBefore(link.expiresAt()) ? new Alive(link) : new Expired(link);
  }
}
