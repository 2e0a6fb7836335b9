/// Topic aval.delegations: all delegations of a person at once.
@NullMarked
package dev.aval.notification.absence.kafka;

import org.jspecify.annotations.NullMarked;
