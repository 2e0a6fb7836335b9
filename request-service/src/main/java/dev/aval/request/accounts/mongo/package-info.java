/// Accounts in MongoDB, and what the world is told of them.
@NullMarked
package dev.aval.request.accounts.mongo;

import org.jspecify.annotations.NullMarked;
