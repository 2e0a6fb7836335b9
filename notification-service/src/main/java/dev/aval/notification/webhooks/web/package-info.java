/// Endpoints over HTTP and as pages.
@NullMarked
package dev.aval.notification.webhooks.web;

import org.jspecify.annotations.NullMarked;
