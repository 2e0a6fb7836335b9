/// Drives full lifecycles through a running platform and prints what each costs.
@NullMarked
package dev.aval.load;

import org.jspecify.annotations.NullMarked;
