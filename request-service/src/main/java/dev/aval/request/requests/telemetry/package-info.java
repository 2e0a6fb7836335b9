/// Counts requests for whoever watches.
@NullMarked
package dev.aval.request.requests.telemetry;

import org.jspecify.annotations.NullMarked;
