/// Who is reminded of what, when, and how often (mission D9-D13, X2).
@NullMarked
package dev.aval.reminder.reminding;

import org.jspecify.annotations.NullMarked;
