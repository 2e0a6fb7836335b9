/// The customers whose requests are held: their members, their mode, their settings.
@NullMarked
package dev.aval.request.accounts;

import org.jspecify.annotations.NullMarked;
