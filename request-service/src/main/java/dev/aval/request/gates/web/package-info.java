/// Gates over HTTP.
@NullMarked
package dev.aval.request.gates.web;

import org.jspecify.annotations.NullMarked;
