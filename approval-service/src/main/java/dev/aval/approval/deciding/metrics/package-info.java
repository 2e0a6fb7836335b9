/// What approvals do, counted.
@NullMarked
package dev.aval.approval.deciding.metrics;

import org.jspecify.annotations.NullMarked;
