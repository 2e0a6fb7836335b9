/// Topic aval.accounts: what request-service tells about accounts.
@NullMarked
package dev.aval.approval.accounts.kafka;

import org.jspecify.annotations.NullMarked;
