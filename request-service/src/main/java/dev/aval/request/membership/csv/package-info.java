/// Lists of members as CSV, as spreadsheets read and write it.
@NullMarked
package dev.aval.request.membership.csv;

import org.jspecify.annotations.NullMarked;
