/// Who looks after which account: a copy of what request-service tells.
@NullMarked
package dev.aval.notification.accounts;

import org.jspecify.annotations.NullMarked;
