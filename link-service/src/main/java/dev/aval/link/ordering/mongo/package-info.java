/// What was sent, on the shared outbox store, which hands it in as any platform would.
@NullMarked
package dev.aval.link.ordering.mongo;

import org.jspecify.annotations.NullMarked;
