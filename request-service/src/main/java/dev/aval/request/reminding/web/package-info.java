/// Reminders over HTTP.
@NullMarked
package dev.aval.request.reminding.web;

import org.jspecify.annotations.NullMarked;
