/// What was not reached, in MongoDB.
@NullMarked
package dev.aval.notification.reaching.mongo;

import org.jspecify.annotations.NullMarked;
