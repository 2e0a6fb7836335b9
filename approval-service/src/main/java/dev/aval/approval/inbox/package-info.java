/// What waits for a person, and what became of it.
@NullMarked
package dev.aval.approval.inbox;

import org.jspecify.annotations.NullMarked;
