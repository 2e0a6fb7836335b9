/// Topic aval.accounts: what request-service tells about accounts.
@NullMarked
package dev.aval.reminder.countries.kafka;

import org.jspecify.annotations.NullMarked;
