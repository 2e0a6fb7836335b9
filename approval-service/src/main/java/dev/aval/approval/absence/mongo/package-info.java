/// Delegations on the shared outbox store.
@NullMarked
package dev.aval.approval.absence.mongo;

import org.jspecify.annotations.NullMarked;
