/// An answer that waits for a code from the mailbox of whoever sent it (R5, R12), and the browsers
/// in which somebody has entered one.
@NullMarked
package dev.aval.approval.confirming;

import org.jspecify.annotations.NullMarked;
