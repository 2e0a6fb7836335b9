/// The mail server of the local platform and the mailbox in which every mail it took can be read.
@NullMarked
package dev.aval.local.mailbox;

import org.jspecify.annotations.NullMarked;
