/// Choosing settings, for the platform and for an account.
@NullMarked
package dev.aval.request.configuring;

import org.jspecify.annotations.NullMarked;
