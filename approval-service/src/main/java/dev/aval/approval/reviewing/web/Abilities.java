package dev.aval.approval.reviewing.web;

import dev.aval.approval.deciding.Actor;
import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.Approval.Settling;
import dev.aval.approval.deciding.Standing;
import dev.aval.approval.deciding.Standing.Answered;
import dev.aval.approval.deciding.Standing.MayDecide;
import dev.aval.approval.reviewing.Reviewing.View;
import java.time.Instant;

/// Which forms a page has for its reader. Whether he may is judged again when he sends one.
///
/// @param asks he may ask the requester for more
/// @param undoes he may take back what he just decided
record Abilities(boolean decides, boolean comments, boolean asks, boolean undoes) {
  private static final Abilities NONE = new Abilities(false, false, false, false);

  static Abilities of(View view, Actor reader, Instant now) {
    return switch (view.approval()) {
      case Pending it when !it.isExpired(now) -> waiting(view.standing());
      case Settling it ->
          new Abilities(
              false,
              false,
              false,
              view.standing() instanceof Answered
                  && reader.is(it.last().by())
                  && now.isBefore(it.dueAt()));
      default -> NONE;
    };
  }

  private static Abilities waiting(Standing standing) {
    return switch (standing) {
      case MayDecide _ -> new Abilities(true, true, true, false);
      case Answered _ -> new Abilities(false, true, false, false);
      case Standing.Other.REQUESTER -> new Abilities(false, true, false, false);
      default -> NONE;
    };
  }

  boolean any() {
    return decides || comments || undoes;
  }
}
