/// The simulator over HTTP.
@NullMarked
package dev.aval.approval.simulating.web;

import org.jspecify.annotations.NullMarked;
