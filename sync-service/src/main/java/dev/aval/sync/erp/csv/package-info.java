/// An ERP that drops CSV files into a folder (docs/erp.md).
@NullMarked
package dev.aval.sync.erp.csv;

import org.jspecify.annotations.NullMarked;
