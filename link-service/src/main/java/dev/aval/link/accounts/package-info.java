/// Accounts, as far as their links need them: who belongs to one, and who administers it.
@NullMarked
package dev.aval.link.accounts;

import org.jspecify.annotations.NullMarked;
