/// What operators see and do about those who are not reached.
@NullMarked
package dev.aval.notification.reaching.web;

import org.jspecify.annotations.NullMarked;
