/// Approvals on the shared outbox store, and their facts on the wire.
@NullMarked
package dev.aval.approval.deciding.mongo;

import org.jspecify.annotations.NullMarked;
