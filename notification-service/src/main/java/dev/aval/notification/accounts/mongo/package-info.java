/// The copy of the accounts in MongoDB.
@NullMarked
package dev.aval.notification.accounts.mongo;

import org.jspecify.annotations.NullMarked;
