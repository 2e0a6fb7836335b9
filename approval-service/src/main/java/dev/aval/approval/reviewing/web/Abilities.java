package dev.aval.approval.reviewing.web;

import dev.aval.approval.deciding.Actor;
import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.Approval.Settling;
import dev.aval.approval.deciding.Standing;
import dev.aval.approval.deciding.Standing.Answered;
import dev.aval.approval.deciding.Standing.MayDecide;
import dev.aval.approval.deciding.Undoing;
import dev.aval.approval.reviewing.Reviewing.View;
import java.time.Instant;

/// Which forms a page has for its reader. Whether he may is judged again when he sends one.
///
/// @param asks he may ask the requester for more
/// @param undoes he may take back what he just answered
record Abilities(boolean decides, boolean comments, boolean asks, boolean undoes) {
  private static final Abilities NONE = new Abilities(false, false, false, false);

  static Abilities of(View view, Actor reader, Instant now) {
    return switch (view.approval()) {
      case Pending it when !it.isExpired(now) ->
          waiting(view.standing(), undoes(view, reader, now));
      case Settling _ -> new Abilities(false, false, false, undoes(view, reader, now));
      default -> NONE;
    };
  }

  private static boolean undoes(View view, Actor reader, Instant now) {
    return view.standing() instanceof Answered
        && view.approval().live().last().filter(it -> reader.is(it.by())).isPresent()
        && Undoing.until(view.approval()).filter(now::isBefore).isPresent();
  }

  private static Abilities waiting(Standing standing, boolean undoes) {
    return switch (standing) {
      case MayDecide _ -> new Abilities(true, true, true, false);
      case Answered _ -> new Abilities(false, true, false, undoes);
      case Standing.Other.REQUESTER -> new Abilities(false, true, false, false);
      default -> NONE;
    };
  }

  boolean any() {
    return decides || comments || undoes;
  }
}
