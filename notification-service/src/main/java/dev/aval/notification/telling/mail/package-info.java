/// Messages as mails: written in the reader's language and handed to a mail server.
@NullMarked
package dev.aval.notification.telling.mail;

import org.jspecify.annotations.NullMarked;
