/// Settings as JSON.
@NullMarked
package dev.aval.request.settings.json;

import org.jspecify.annotations.NullMarked;
