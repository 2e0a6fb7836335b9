/// Which ERPs there are, and how they are reached.
@NullMarked
package dev.aval.sync.erp.settings;

import org.jspecify.annotations.NullMarked;
