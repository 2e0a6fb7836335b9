/// Reconciles the people an ERP knows with the members of accounts.
@NullMarked
package dev.aval.sync;

import org.jspecify.annotations.NullMarked;
