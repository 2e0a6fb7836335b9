/// Calls to addresses that strangers chose.
@NullMarked
package dev.aval.notification.webhooks.http;

import org.jspecify.annotations.NullMarked;
