/// Holidays and weekends of the world, as the libraries that keep them know them.
@NullMarked
package dev.aval.reminder.reminding.holidays;

import org.jspecify.annotations.NullMarked;
