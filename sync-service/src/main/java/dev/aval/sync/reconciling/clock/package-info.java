/// When to look at ERPs, and on which threads.
@NullMarked
package dev.aval.sync.reconciling.clock;

import org.jspecify.annotations.NullMarked;
