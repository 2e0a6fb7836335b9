/// Where people write policies, see how they changed, and try them before they keep them.
@NullMarked
package dev.aval.approval.editing;

import org.jspecify.annotations.NullMarked;
