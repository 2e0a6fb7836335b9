/// What request-service could not take.
@NullMarked
package dev.aval.link.ordering.kafka;

import org.jspecify.annotations.NullMarked;
