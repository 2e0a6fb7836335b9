/// Digests as due work, made of the deliveries that wait for them.
@NullMarked
package dev.aval.notification.digests.mongo;

import org.jspecify.annotations.NullMarked;
