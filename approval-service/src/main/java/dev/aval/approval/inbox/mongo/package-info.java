/// The inbox as a query on the stored approvals.
@NullMarked
package dev.aval.approval.inbox.mongo;

import org.jspecify.annotations.NullMarked;
