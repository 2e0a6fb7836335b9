/// Tells controllers who asks, and how a request looks in JSON.
@NullMarked
package dev.aval.request.requests.web;

import org.jspecify.annotations.NullMarked;
