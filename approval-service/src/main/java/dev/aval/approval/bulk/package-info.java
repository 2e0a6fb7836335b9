/// One answer to many approvals, with one result for each.
@NullMarked
package dev.aval.approval.bulk;

import org.jspecify.annotations.NullMarked;
