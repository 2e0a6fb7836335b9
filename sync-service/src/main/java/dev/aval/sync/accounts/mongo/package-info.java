/// The copy of the accounts in MongoDB.
@NullMarked
package dev.aval.sync.accounts.mongo;

import org.jspecify.annotations.NullMarked;
