/// Releasing over HTTP.
@NullMarked
package dev.aval.request.releasing.web;

import org.jspecify.annotations.NullMarked;
