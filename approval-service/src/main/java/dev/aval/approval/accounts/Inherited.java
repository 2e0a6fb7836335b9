package dev.aval.approval.accounts;

import dev.aval.approval.requests.Reminders;
import org.jspecify.annotations.Nullable;

/// The settings of the platform, at one version: what holds in an account that chose nothing.
///
/// Null: the platform chose nothing either.
public record Inherited(
    long version, @Nullable Reminders reminders, @Nullable Boolean membersSignIn) {
  public Inherited(long version, @Nullable Reminders reminders) {
    this(version, reminders, null);
  }
}
