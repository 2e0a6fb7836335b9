/// What an ERP hands us, read as far as it can be trusted.
@NullMarked
package dev.aval.sync.reading;

import org.jspecify.annotations.NullMarked;
