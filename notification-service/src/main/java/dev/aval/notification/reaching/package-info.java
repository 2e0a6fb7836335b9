/// Who cannot be reached by mail: refusals and bounces, and what follows from them.
@NullMarked
package dev.aval.notification.reaching;

import org.jspecify.annotations.NullMarked;
