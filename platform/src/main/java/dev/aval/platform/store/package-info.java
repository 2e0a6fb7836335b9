/// How every service talks to its database.
@NullMarked
package dev.aval.platform.store;

import org.jspecify.annotations.NullMarked;
