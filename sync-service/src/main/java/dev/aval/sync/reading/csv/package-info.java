/// A folder into which an ERP drops CSV files.
@NullMarked
package dev.aval.sync.reading.csv;

import org.jspecify.annotations.NullMarked;
