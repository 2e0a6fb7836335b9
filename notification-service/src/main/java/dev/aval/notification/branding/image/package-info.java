/// Logos: what is taken for one, and what is made of it.
@NullMarked
package dev.aval.notification.branding.image;

import org.jspecify.annotations.NullMarked;
