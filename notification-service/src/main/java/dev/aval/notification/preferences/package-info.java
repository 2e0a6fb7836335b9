/// What each person wants to be told by which channel, and when.
@NullMarked
package dev.aval.notification.preferences;

import org.jspecify.annotations.NullMarked;
