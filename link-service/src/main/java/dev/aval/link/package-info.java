/// Turns a personal link into a short-lived session with the scope of one approval.
@NullMarked
package dev.aval.link;

import org.jspecify.annotations.NullMarked;
