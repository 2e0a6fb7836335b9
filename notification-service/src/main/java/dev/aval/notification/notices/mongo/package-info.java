/// Notices are deliveries that their readers see.
@NullMarked
package dev.aval.notification.notices.mongo;

import org.jspecify.annotations.NullMarked;
