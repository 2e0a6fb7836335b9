/// Topic aval.requests: what request-service tells about requests.
@NullMarked
package dev.aval.approval.opening.kafka;

import org.jspecify.annotations.NullMarked;
