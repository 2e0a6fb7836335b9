/// Somebody whose link is dead wants the mail again (R9).
@NullMarked
package dev.aval.approval.renewing;

import org.jspecify.annotations.NullMarked;
