/// What the mails of an account look like, and as whom they come: name, logo, colour, reply
/// address.
@NullMarked
package dev.aval.notification.branding;

import org.jspecify.annotations.NullMarked;
