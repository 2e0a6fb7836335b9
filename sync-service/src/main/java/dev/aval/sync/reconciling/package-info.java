/// The daily reconciliation: begins runs, does their steps, and leaves what is to be known of them.
@NullMarked
package dev.aval.sync.reconciling;

import org.jspecify.annotations.NullMarked;
