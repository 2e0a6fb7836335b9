/// Review links, minted by link-service when a mail is sent and never stored.
@NullMarked
package dev.aval.notification.telling.links;

import org.jspecify.annotations.NullMarked;
