/// What request-service tells us about a request, in our own words.
@NullMarked
package dev.aval.approval.requests;

import org.jspecify.annotations.NullMarked;
