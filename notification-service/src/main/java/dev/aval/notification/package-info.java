/// Tells people what happened and what is asked of them.
@NullMarked
package dev.aval.notification;

import org.jspecify.annotations.NullMarked;
