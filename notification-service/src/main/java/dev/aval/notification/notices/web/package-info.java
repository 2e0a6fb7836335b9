/// A person's own notices, as a page, over HTTP, and as a number in the head of every page.
@NullMarked
package dev.aval.notification.notices.web;

import org.jspecify.annotations.NullMarked;
