/// Our copy of the accounts, as far as approving needs it.
@NullMarked
package dev.aval.approval.accounts;

import org.jspecify.annotations.NullMarked;
