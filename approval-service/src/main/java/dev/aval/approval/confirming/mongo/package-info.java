/// Answers that wait for a code, and known browsers, in MongoDB.
@NullMarked
package dev.aval.approval.confirming.mongo;

import org.jspecify.annotations.NullMarked;
