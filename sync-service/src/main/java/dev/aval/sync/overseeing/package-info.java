/// What operators see of the reconciliation: each ERP, its runs, what they found, and what waits
/// for an operator's word.
@NullMarked
package dev.aval.sync.overseeing;

import org.jspecify.annotations.NullMarked;
