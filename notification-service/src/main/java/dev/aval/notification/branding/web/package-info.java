/// Branding and previews over HTTP and as pages.
@NullMarked
package dev.aval.notification.branding.web;

import org.jspecify.annotations.NullMarked;
