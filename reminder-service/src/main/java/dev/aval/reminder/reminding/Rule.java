package dev.aval.reminder.reminding;

/// How often somebody is asked again: after each `everyDays` days of silence, at most `max` times
/// (mission D9-D11). Days are counted from the request, then from the last reminder (ruling X2).
/// Zero of either means never.
public record Rule(int everyDays, int max) {

  boolean allows(int sent) {
    return everyDays > 0 && sent < max;
  }
}
