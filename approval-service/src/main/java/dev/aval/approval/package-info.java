/// approval-service: the waiting of each revision for a decision, from who is asked to what it came
/// to.
@NullMarked
package dev.aval.approval;

import org.jspecify.annotations.NullMarked;
