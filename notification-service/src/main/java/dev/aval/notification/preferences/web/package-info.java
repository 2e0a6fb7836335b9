/// A person's own preferences, as a page and over HTTP.
@NullMarked
package dev.aval.notification.preferences.web;

import org.jspecify.annotations.NullMarked;
