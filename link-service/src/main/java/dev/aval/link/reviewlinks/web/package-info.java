/// Minting for notification-service, opening for people.
@NullMarked
package dev.aval.link.reviewlinks.web;

import org.jspecify.annotations.NullMarked;
