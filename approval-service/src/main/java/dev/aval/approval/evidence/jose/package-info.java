/// Signs exports with the platform's own key.
@NullMarked
package dev.aval.approval.evidence.jose;

import org.jspecify.annotations.NullMarked;
