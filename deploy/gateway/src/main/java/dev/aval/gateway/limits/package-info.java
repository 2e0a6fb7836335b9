/// How often somebody may call, as far as the front door can know who it is.
@NullMarked
package dev.aval.gateway.limits;

import org.jspecify.annotations.NullMarked;
