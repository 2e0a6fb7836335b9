package dev.aval.request.requests;

/// Remind every so many days, at most so many times.
public record ReminderRule(int everyDays, int max) {}
