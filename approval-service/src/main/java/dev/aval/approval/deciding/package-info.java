/// One approval: its state, its events and the one function that decides, whatever the path.
@NullMarked
package dev.aval.approval.deciding;

import org.jspecify.annotations.NullMarked;
