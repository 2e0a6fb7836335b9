/// Tests of `./aval` itself.
@NullMarked
package dev.aval.local.script;

import org.jspecify.annotations.NullMarked;
