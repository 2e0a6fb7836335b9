/// Handing in over HTTP.
@NullMarked
package dev.aval.request.intake.web;

import org.jspecify.annotations.NullMarked;
