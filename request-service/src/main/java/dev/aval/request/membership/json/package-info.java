/// Checks a member against the schema of the account.
@NullMarked
package dev.aval.request.membership.json;

import org.jspecify.annotations.NullMarked;
