/// Schedules kept as aggregates with an outbox, found by their due time.
@NullMarked
package dev.aval.reminder.reminding.mongo;

import org.jspecify.annotations.NullMarked;
