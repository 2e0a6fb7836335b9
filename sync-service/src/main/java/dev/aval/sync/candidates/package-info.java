/// People found in an ERP whose addition waits for validation (mission P1-P10).
@NullMarked
package dev.aval.sync.candidates;

import org.jspecify.annotations.NullMarked;
