/// The settings there are, and what becomes of one that is set in several places.
@NullMarked
package dev.aval.request.settings;

import org.jspecify.annotations.NullMarked;
