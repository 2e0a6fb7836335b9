/// The moments of a request's life that somebody is told of.
@NullMarked
package dev.aval.notification.telling.kafka;

import org.jspecify.annotations.NullMarked;
