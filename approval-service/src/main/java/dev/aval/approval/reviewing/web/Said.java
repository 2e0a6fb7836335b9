package dev.aval.approval.reviewing.web;

import dev.aval.approval.deciding.Approval.Closed;
import dev.aval.approval.deciding.Approval.Known;
import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.Approval.Settling;
import dev.aval.approval.deciding.Ending;
import dev.aval.approval.deciding.Standing;
import dev.aval.approval.deciding.Standing.Answered;
import dev.aval.approval.requests.Person;

/// The one sentence that says where an approval stands, in the reader's eyes.
///
/// @param key of the message
/// @param who its only argument, empty where it needs none
/// @param tone of the badge, by what it came to
/// @param notice tone of the sentence: a receipt is good news whatever was decided
record Said(String key, String who, String tone, String notice) {

  static Said of(Known approval, Standing standing, String reader) {
    return switch (approval) {
      case Pending it when it.pausedAt() != null ->
          new Said("approval.said.paused", "", "wait", "wait");
      case Pending _ when standing instanceof Answered ->
          new Said("approval.said.answered", "", "wait", "good");
      case Pending _ when standing == Standing.Other.REQUESTER ->
          new Said("approval.said.waits.requester", "", "wait", "wait");
      case Pending _ -> new Said("approval.said.waits", "", "wait", "wait");
      case Settling it -> ended(it.ending(), reader);
      case Closed it -> ended(it, reader);
    };
  }

  static Said ended(Closed it, String reader) {
    return wasHeld(it)
        ? new Said("approval.said.MODE_TURNED_OFF", "", "good", "")
        : ended(it.ending(), reader);
  }

  /// Somebody was asked before it was known that nothing is held any more.
  private static boolean wasHeld(Closed it) {
    return it.ending().because() == Ending.Because.MODE_OFF && !it.live().approvers().isEmpty();
  }

  private static Said ended(Ending ending, String reader) {
    var by = ending.by();
    var tone = tone(ending);
    return switch (ending.because()) {
      case DECISION ->
          ending.isDecidedBy(reader)
              ? new Said("approval.said.mine." + ending.outcome(), "", tone, "good")
              : new Said(
                  "approval.said.other." + ending.outcome(), by == null ? "" : name(by), tone, "");
      case CANCELLED ->
          by == null
              ? new Said("approval.said.withdrawn", "", tone, "")
              : new Said("approval.said.withdrawn.by", name(by), tone, "");
      case HELD -> new Said("approval.said.HELD", "", tone, "");
      case SKIPPED, FORCED ->
          new Said(
              "approval.said.operator." + ending.outcome(), by == null ? "" : name(by), tone, "");
      case DEADLINE -> new Said("approval.said.DEADLINE." + ending.outcome(), "", tone, "");
      case MODE_OFF, SELF_EXEMPT, NOT_NEEDED, NO_APPROVER ->
          new Said("approval.said." + ending.because(), "", tone, "");
    };
  }

  static String tone(Ending it) {
    return switch (it.outcome()) {
      case APPROVED -> "good";
      case REFUSED -> "bad";
      case CHANGES_REQUESTED -> "wait";
      case CANCELLED, EXPIRED -> "quiet";
    };
  }

  static String name(Person it) {
    var name = it.name();
    return name == null || name.isBlank() ? it.email() : name;
  }
}
