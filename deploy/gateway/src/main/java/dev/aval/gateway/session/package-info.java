/// People sign in here; their tokens never reach the browser.
@NullMarked
package dev.aval.gateway.session;

import org.jspecify.annotations.NullMarked;
