/// Creating and changing whole accounts.
@NullMarked
package dev.aval.request.administering;

import org.jspecify.annotations.NullMarked;
