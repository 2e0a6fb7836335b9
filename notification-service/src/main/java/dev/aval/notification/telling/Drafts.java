package dev.aval.notification.telling;

/// Writes letters that do not go out, for somebody to look at.
public interface Drafts {
  Draft write(Letter letter);
}
