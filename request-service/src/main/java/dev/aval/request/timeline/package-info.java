/// What happened to a request's approval, for people to read.
@NullMarked
package dev.aval.request.timeline;

import org.jspecify.annotations.NullMarked;
