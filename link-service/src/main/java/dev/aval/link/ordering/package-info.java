/// What strangers send by an order link, on its way to be a request that waits (T18-T22).
@NullMarked
package dev.aval.link.ordering;

import org.jspecify.annotations.NullMarked;
