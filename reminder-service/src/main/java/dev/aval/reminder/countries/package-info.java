/// Where people work, as far as accounts and their members chose it.
@NullMarked
package dev.aval.reminder.countries;

import org.jspecify.annotations.NullMarked;
