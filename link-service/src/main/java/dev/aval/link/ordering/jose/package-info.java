/// The short session that an order link is exchanged for.
@NullMarked
package dev.aval.link.ordering.jose;

import org.jspecify.annotations.NullMarked;
