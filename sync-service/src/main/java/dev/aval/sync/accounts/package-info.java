/// Our copy of the accounts, as far as reconciling and deciding about candidates needs it.
@NullMarked
package dev.aval.sync.accounts;

import org.jspecify.annotations.NullMarked;
