/// Tells who would be asked for a request today, and why, without asking anybody.
@NullMarked
package dev.aval.approval.simulating;

import org.jspecify.annotations.NullMarked;
