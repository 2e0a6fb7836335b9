/// The way out of digests, from the mail itself.
@NullMarked
package dev.aval.notification.digests.web;

import org.jspecify.annotations.NullMarked;
