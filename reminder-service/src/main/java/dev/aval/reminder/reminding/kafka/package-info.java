/// What approval-service tells us.
@NullMarked
package dev.aval.reminder.reminding.kafka;

import org.jspecify.annotations.NullMarked;
