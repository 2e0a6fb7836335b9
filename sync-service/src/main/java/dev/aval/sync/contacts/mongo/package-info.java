/// The stores of contacts in MongoDB.
@NullMarked
package dev.aval.sync.contacts.mongo;

import org.jspecify.annotations.NullMarked;
