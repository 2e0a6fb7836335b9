/// Who is told what, by which channel, and why (D6).
@NullMarked
package dev.aval.notification.audience;

import org.jspecify.annotations.NullMarked;
