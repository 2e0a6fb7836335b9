/// Chains in MongoDB: the end of each as an aggregate of the outbox, what is older beside it.
@NullMarked
package dev.aval.approval.evidence.mongo;

import org.jspecify.annotations.NullMarked;
