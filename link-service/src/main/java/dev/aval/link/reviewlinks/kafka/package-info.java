/// What approval-service tells us: which approvals have ended.
@NullMarked
package dev.aval.link.reviewlinks.kafka;

import org.jspecify.annotations.NullMarked;
