/// Runs: when an ERP is read, how far a reading came, and who may go on with it.
@NullMarked
package dev.aval.sync.runs;

import org.jspecify.annotations.NullMarked;
