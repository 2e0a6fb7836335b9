/// Finds in MongoDB what waits only because of the approval mode.
@NullMarked
package dev.aval.approval.opening.mongo;

import org.jspecify.annotations.NullMarked;
