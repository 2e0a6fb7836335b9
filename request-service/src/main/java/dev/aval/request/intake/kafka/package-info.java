/// The inbox topic: what platforms hand in, and our answer when we cannot take it.
@NullMarked
package dev.aval.request.intake.kafka;

import org.jspecify.annotations.NullMarked;
