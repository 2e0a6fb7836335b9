/// What can be called here, for whoever writes a client.
@NullMarked
package dev.aval.gateway.describing;

import org.jspecify.annotations.NullMarked;
