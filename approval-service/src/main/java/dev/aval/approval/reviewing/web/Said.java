package dev.aval.approval.reviewing.web;

import dev.aval.approval.deciding.Approval.Closed;
import dev.aval.approval.deciding.Approval.Known;
import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.Standing;
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
      case Pending _ when standing == Standing.Other.REQUESTER ->
          new Said("approval.said.waits.requester", "", "wait", "wait");
      case Pending _ -> new Said("approval.said.waits", "", "wait", "wait");
      case Closed it -> ended(it, reader);
    };
  }

  private static Said ended(Closed it, String reader) {
    var ending = it.ending();
    var by = ending.by();
    var tone = tone(it);
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
      case MODE_OFF, SELF_EXEMPT, NO_APPROVER, DEADLINE ->
          new Said("approval.said." + ending.because(), "", tone, "");
    };
  }

  static String tone(Closed it) {
    return switch (it.ending().outcome()) {
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
