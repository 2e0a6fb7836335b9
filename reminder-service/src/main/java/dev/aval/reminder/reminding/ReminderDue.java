package dev.aval.reminder.reminding;

import java.time.Instant;

/// It is time to ask again: reminder `n` of at most `of`, and whether it is the last.
public record ReminderDue(Waiting waiting, int n, int of, boolean last, Instant at) {}
