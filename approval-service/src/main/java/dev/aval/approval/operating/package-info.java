/// Why an approval waits, and what an operator may do about it (N11).
@NullMarked
package dev.aval.approval.operating;

import org.jspecify.annotations.NullMarked;
