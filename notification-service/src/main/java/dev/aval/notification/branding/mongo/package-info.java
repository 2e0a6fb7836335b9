/// Brands in MongoDB.
@NullMarked
package dev.aval.notification.branding.mongo;

import org.jspecify.annotations.NullMarked;
