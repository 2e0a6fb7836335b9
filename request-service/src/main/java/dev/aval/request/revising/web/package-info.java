/// Revisions over HTTP.
@NullMarked
package dev.aval.request.revising.web;

import org.jspecify.annotations.NullMarked;
