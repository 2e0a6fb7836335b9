/// Topic aval.accounts: what request-service tells about accounts.
@NullMarked
package dev.aval.sync.accounts.kafka;

import org.jspecify.annotations.NullMarked;
