/// Encrypts the tokens of order links, so that their address can be shown again (X6).
@NullMarked
package dev.aval.link.orderlinks.jose;

import org.jspecify.annotations.NullMarked;
