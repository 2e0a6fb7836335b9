/// Decisions over HTTP.
@NullMarked
package dev.aval.approval.deciding.web;

import org.jspecify.annotations.NullMarked;
