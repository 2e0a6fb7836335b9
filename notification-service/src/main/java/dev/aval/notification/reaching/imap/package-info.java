/// The mailbox to which undeliverable mails come back.
@NullMarked
package dev.aval.notification.reaching.imap;

import org.jspecify.annotations.NullMarked;
