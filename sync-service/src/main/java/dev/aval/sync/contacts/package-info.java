/// Whom an ERP had when it was read last, so that the next run sees what is different.
@NullMarked
package dev.aval.sync.contacts;

import org.jspecify.annotations.NullMarked;
