/// Several messages in one mail.
@NullMarked
package dev.aval.notification.digests;

import org.jspecify.annotations.NullMarked;
