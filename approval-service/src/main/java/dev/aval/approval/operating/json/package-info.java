/// Reads in the evidence of a request who was written to.
@NullMarked
package dev.aval.approval.operating.json;

import org.jspecify.annotations.NullMarked;
