/// Page nonces in MongoDB.
@NullMarked
package dev.aval.approval.reviewing.mongo;

import org.jspecify.annotations.NullMarked;
