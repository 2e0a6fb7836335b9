/// The clock of the platform: it says when somebody who was asked must be asked again.
@NullMarked
package dev.aval.reminder;

import org.jspecify.annotations.NullMarked;
