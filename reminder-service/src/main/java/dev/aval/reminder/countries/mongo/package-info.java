/// The choices of accounts in MongoDB.
@NullMarked
package dev.aval.reminder.countries.mongo;

import org.jspecify.annotations.NullMarked;
