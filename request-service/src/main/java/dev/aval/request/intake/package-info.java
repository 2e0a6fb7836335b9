/// What platforms and people hand in: read, judged, and answered.
@NullMarked
package dev.aval.request.intake;

import org.jspecify.annotations.NullMarked;
