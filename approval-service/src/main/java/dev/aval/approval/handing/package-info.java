/// Whoever is asked asks somebody else to answer this one in his place; both may.
@NullMarked
package dev.aval.approval.handing;

import org.jspecify.annotations.NullMarked;
