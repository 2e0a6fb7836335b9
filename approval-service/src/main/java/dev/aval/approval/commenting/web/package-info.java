/// Comments over HTTP.
@NullMarked
package dev.aval.approval.commenting.web;

import org.jspecify.annotations.NullMarked;
