/// Proposes candidates as any platform would, and hears what became of them.
@NullMarked
package dev.aval.sync.candidates.kafka;

import org.jspecify.annotations.NullMarked;
