package dev.aval.notification.preferences;

import dev.aval.notification.preferences.Judged.Accepted;

/// What a person sets for himself.
public final class Wishing {
  private final AllPreferences preferences;

  public Wishing(AllPreferences preferences) {
    this.preferences = preferences;
  }

  /// @param person folded
  public Preferences of(String person) {
    return preferences.of(person);
  }

  /// What waits for a digest already still comes in it.
  public Judged set(String person, Wish wish) {
    var judged = wish.judge(person);
    if (judged instanceof Accepted(var his)) preferences.keep(his);
    return judged;
  }

  /// Whoever has none any more is left as he is.
  public void endDigests(String person) {
    var his = preferences.of(person);
    if (his.gathersAny()) preferences.keep(his.withoutDigests());
  }
}
