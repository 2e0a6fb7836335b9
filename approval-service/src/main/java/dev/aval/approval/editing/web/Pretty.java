package dev.aval.approval.editing.web;

import dev.aval.contracts.Json;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.ObjectWriter;

/// Documents as people write them, one thing a line.
final class Pretty {
  private static final ObjectWriter WRITER =
      Json.mapper()
          .writer()
          .with(
              new DefaultPrettyPrinter(
                      Separators.createDefaultInstance()
                          .withObjectNameValueSpacing(Separators.Spacing.AFTER))
                  .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                  .withArrayIndenter(new DefaultIndenter("  ", "\n")));

  private Pretty() {}

  static String of(String stored) {
    return WRITER.writeValueAsString(Json.mapper().readTree(stored));
  }
}
