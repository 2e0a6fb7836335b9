/// The members of an account: one by one, and by file.
@NullMarked
package dev.aval.request.membership;

import org.jspecify.annotations.NullMarked;
