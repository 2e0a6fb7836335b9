/// Expressions of policies in CEL.
@NullMarked
package dev.aval.approval.policy.cel;

import org.jspecify.annotations.NullMarked;
