/// Policies on the shared outbox store.
@NullMarked
package dev.aval.approval.drafting.mongo;

import org.jspecify.annotations.NullMarked;
