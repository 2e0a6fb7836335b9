/// Requests in MongoDB, and what the world is told of them.
@NullMarked
package dev.aval.request.requests.mongo;

import org.jspecify.annotations.NullMarked;
