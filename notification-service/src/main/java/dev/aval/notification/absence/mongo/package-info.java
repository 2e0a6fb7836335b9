/// The copy of the delegations in MongoDB.
@NullMarked
package dev.aval.notification.absence.mongo;

import org.jspecify.annotations.NullMarked;
