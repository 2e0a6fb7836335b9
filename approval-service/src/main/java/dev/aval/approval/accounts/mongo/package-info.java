/// The copy of the accounts in MongoDB.
@NullMarked
package dev.aval.approval.accounts.mongo;

import org.jspecify.annotations.NullMarked;
