/// Approvals begin, and are withdrawn, as the life of their request says.
@NullMarked
package dev.aval.approval.opening;

import org.jspecify.annotations.NullMarked;
