/// Remarks and questions beside the decision, while an approval waits.
@NullMarked
package dev.aval.approval.commenting;

import org.jspecify.annotations.NullMarked;
