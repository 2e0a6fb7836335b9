/// What people did in other platforms, taken as if they had done it here, or answered with a
/// reason.
@NullMarked
package dev.aval.approval.intake;

import org.jspecify.annotations.NullMarked;
