/// Who stands in for whom, and until when (N2).
@NullMarked
package dev.aval.approval.absence;

import org.jspecify.annotations.NullMarked;
