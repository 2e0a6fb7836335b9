/// The copy of the accounts in MongoDB.
@NullMarked
package dev.aval.link.accounts.mongo;

import org.jspecify.annotations.NullMarked;
