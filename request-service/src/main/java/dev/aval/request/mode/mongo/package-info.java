/// Finds what waits in an account.
@NullMarked
package dev.aval.request.mode.mongo;

import org.jspecify.annotations.NullMarked;
