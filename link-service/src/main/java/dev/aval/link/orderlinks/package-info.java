/// Order links: made, listed, disabled and enabled again under the same address (T18-T24, X6).
@NullMarked
package dev.aval.link.orderlinks;

import org.jspecify.annotations.NullMarked;
