/// Topic aval.approvals.inbox: commands of platforms, and our answers to those that fail.
@NullMarked
package dev.aval.approval.intake.kafka;

import org.jspecify.annotations.NullMarked;
