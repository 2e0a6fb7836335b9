/// Topic aval.accounts: what request-service tells about accounts.
@NullMarked
package dev.aval.link.accounts.kafka;

import org.jspecify.annotations.NullMarked;
