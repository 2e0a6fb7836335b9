/// What each person was told, to be read in Aval itself.
@NullMarked
package dev.aval.notification.notices;

import org.jspecify.annotations.NullMarked;
