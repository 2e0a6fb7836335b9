/// The audience of an account and of a request, for those who look after it.
@NullMarked
package dev.aval.notification.audience.web;

import org.jspecify.annotations.NullMarked;
