package dev.aval.approval.policy;

/// What a type of request decides about its approval before anybody is asked.
///
/// @param alwaysHeld waits for a yes even where the approval mode is off
/// @param selfExemption an approver's own request needs no approval (T12, X5)
record Profile(boolean alwaysHeld, boolean selfExemption) {

  static Profile of(String type) {
    return switch (type) {
      case "order" -> new Profile(false, true);
      case "user-access" -> new Profile(true, false);
      default -> new Profile(false, false);
    };
  }
}
