/// The page of one request, with all that may be done about it.
@NullMarked
package dev.aval.request.showing.web;

import org.jspecify.annotations.NullMarked;
