package dev.aval.link.reviewlinks;

import dev.aval.link.reviewlinks.Minted.Fresh;
import dev.aval.link.reviewlinks.Minted.TooLate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// Mints links at the moment a mail is sent, so that no token waits anywhere.
///
/// An earlier link of the same person stays good until it expires: the mail it is in was sent by us
/// to the same address. Nothing is minted for what has ended nor for whoever is asked no longer,
/// which is also what stops a late reminder (guarantee G5).
public class Minting {
  private final ReviewLinks links;
  private final Endings endings;
  private final Witness witness;
  private final Clock clock;

  public Minting(ReviewLinks links, Endings endings, Witness witness, Clock clock) {
    this.links = links;
    this.endings = endings;
    this.witness = witness;
    this.clock = clock;
  }

  /// Answers each invitation, in order.
  public List<Minted> mint(List<Invitation> invitations) {
    var fates = endings.of(invitations.stream().map(Invitation::approvalId).distinct().toList());
    var now = clock.instant();
    var answers = new ArrayList<Minted>(invitations.size());
    var fresh = new ArrayList<ReviewLink>(invitations.size());
    for (var invitation : invitations) {
      var death = fates.getOrDefault(invitation.approvalId(), Fate.OPEN).of(invitation);
      if (death.isPresent()) {
        answers.add(new TooLate(invitation, death.get()));
      } else {
        var token = Token.random();
        fresh.add(ReviewLink.mint(token, invitation, now));
        answers.add(new Fresh(invitation, token));
      }
    }
    links.add(fresh);
    if (!fresh.isEmpty()) {
      witness.created(fresh);
    }
    return List.copyOf(answers);
  }
}
