/// The HTTP contract as one OpenAPI document, put together from the files that people write.
@NullMarked
package dev.aval.contracts.openapi;

import org.jspecify.annotations.NullMarked;
