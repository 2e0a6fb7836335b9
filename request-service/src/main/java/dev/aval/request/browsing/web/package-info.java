/// Requests to read over HTTP.
@NullMarked
package dev.aval.request.browsing.web;

import org.jspecify.annotations.NullMarked;
