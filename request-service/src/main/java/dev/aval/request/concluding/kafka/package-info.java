/// The ends of approvals, as approval-service tells of them.
@NullMarked
package dev.aval.request.concluding.kafka;

import org.jspecify.annotations.NullMarked;
