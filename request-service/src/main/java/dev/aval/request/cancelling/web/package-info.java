/// Calling back over HTTP.
@NullMarked
package dev.aval.request.cancelling.web;

import org.jspecify.annotations.NullMarked;
