/// What waits, and what is stuck, as queries.
@NullMarked
package dev.aval.approval.operating.mongo;

import org.jspecify.annotations.NullMarked;
