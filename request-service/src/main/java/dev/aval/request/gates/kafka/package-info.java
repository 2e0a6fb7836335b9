/// Hears what becomes of requests.
@NullMarked
package dev.aval.request.gates.kafka;

import org.jspecify.annotations.NullMarked;
