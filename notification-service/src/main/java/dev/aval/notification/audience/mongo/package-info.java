/// What became of each message about a request.
@NullMarked
package dev.aval.notification.audience.mongo;

import org.jspecify.annotations.NullMarked;
