/// Keeps the gates on the shared outbox store.
@NullMarked
package dev.aval.request.gates.mongo;

import org.jspecify.annotations.NullMarked;
