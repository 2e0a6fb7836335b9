package dev.aval.sync.erp;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Why an ERP did not answer what it was asked.
///
/// @param detail for an operator; holds no secret and nothing of a contact
/// @param retryAfter when the ERP said so
public record Failure(Reason reason, String detail, @Nullable Duration retryAfter) {
  public String text() {
    return reason + ": " + detail;
  }
}
