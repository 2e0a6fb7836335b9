/// The topic that tells the world about approvals.
@NullMarked
package dev.aval.approval.deciding.kafka;

import org.jspecify.annotations.NullMarked;
