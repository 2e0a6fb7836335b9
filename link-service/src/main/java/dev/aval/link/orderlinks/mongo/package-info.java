/// Order links on the shared outbox store, and the words of the contract for them.
@NullMarked
package dev.aval.link.orderlinks.mongo;

import org.jspecify.annotations.NullMarked;
