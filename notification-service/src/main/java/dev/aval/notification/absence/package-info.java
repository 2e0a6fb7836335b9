/// Who stands in for whom, so that deputies are written to as well (N2).
@NullMarked
package dev.aval.notification.absence;

import org.jspecify.annotations.NullMarked;
