/// A request's life from submit to outcome.
@NullMarked
package dev.aval.request.requests;

import org.jspecify.annotations.NullMarked;
