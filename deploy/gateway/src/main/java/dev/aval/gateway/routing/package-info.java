/// Which path goes to which service, and what passes in each direction.
@NullMarked
package dev.aval.gateway.routing;

import org.jspecify.annotations.NullMarked;
