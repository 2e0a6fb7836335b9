/// Having those reminded who have not answered.
@NullMarked
package dev.aval.request.reminding;

import org.jspecify.annotations.NullMarked;
