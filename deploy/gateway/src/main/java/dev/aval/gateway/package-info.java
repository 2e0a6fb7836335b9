/// The one front door: sign-in, session, routes to the services.
@NullMarked
package dev.aval.gateway;

import org.jspecify.annotations.NullMarked;
