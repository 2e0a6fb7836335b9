package dev.aval.notification.audience;

import dev.aval.notification.accounts.Member;
import dev.aval.notification.preferences.Preferences;

/// Somebody of an account, and how he wants to be told.
public record Addressee(Member member, Preferences preferences) {}
