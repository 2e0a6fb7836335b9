/// Approvals by the names that platforms know.
@NullMarked
package dev.aval.approval.intake.mongo;

import org.jspecify.annotations.NullMarked;
