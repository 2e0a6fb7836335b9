/// The start page.
@NullMarked
package dev.aval.gateway.home;

import org.jspecify.annotations.NullMarked;
