/// Topic aval.accounts.
@NullMarked
package dev.aval.notification.accounts.kafka;

import org.jspecify.annotations.NullMarked;
