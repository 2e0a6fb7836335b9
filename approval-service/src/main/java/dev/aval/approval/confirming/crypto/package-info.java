/// The slow hash of codes.
@NullMarked
package dev.aval.approval.confirming.crypto;

import org.jspecify.annotations.NullMarked;
