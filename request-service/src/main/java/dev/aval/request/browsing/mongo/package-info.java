/// Lists of requests out of MongoDB, each by its index.
@NullMarked
package dev.aval.request.browsing.mongo;

import org.jspecify.annotations.NullMarked;
