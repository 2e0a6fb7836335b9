/// Who is told what, and that each message goes out (guarantees G4, G5).
@NullMarked
package dev.aval.notification.telling;

import org.jspecify.annotations.NullMarked;
