package dev.aval.contracts;

/// Remind every so many days, at most so many times; `max` 0 means never.
public record ReminderRule(int everyDays, int max) {}
