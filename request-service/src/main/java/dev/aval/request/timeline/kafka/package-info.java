/// Topic aval.reminders: a line of the timeline for each reminder.
@NullMarked
package dev.aval.request.timeline.kafka;

import org.jspecify.annotations.NullMarked;
