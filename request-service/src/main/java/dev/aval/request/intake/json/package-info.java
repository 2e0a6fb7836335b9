/// Reads what is handed in: JSON, by the schema of its type.
@NullMarked
package dev.aval.request.intake.json;

import org.jspecify.annotations.NullMarked;
