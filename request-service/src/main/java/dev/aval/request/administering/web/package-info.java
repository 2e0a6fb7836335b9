/// Accounts over HTTP, whole.
@NullMarked
package dev.aval.request.administering.web;

import org.jspecify.annotations.NullMarked;
