/// `./aval demo`: one story on the running platform, told while it happens.
@NullMarked
package dev.aval.local.demo;

import org.jspecify.annotations.NullMarked;
