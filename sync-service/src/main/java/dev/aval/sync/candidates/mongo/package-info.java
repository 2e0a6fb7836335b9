/// Candidates kept as aggregates with an outbox.
@NullMarked
package dev.aval.sync.candidates.mongo;

import org.jspecify.annotations.NullMarked;
