/// Preferences in MongoDB.
@NullMarked
package dev.aval.notification.preferences.mongo;

import org.jspecify.annotations.NullMarked;
