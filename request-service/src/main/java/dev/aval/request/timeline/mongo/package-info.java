/// Keeps the timelines, one document for each request.
@NullMarked
package dev.aval.request.timeline.mongo;

import org.jspecify.annotations.NullMarked;
