package dev.aval.approval.requests;

/// How silence is followed: every so many days, at most so many times (D9-D11).
public record Reminders(int everyDays, int max) {
  public static final Reminders DEFAULT = new Reminders(3, 1);
}
