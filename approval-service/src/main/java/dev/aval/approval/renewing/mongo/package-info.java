/// Wishes for another mail in MongoDB.
@NullMarked
package dev.aval.approval.renewing.mongo;

import org.jspecify.annotations.NullMarked;
