package dev.aval.sync.erp;

import java.util.Arrays;

/// Why a row of an ERP cannot be read as a contact. Pages have words of their own for each.
public enum Flaw {
  NO_ID("has no id"),
  ID_UNFIT("has an id that is too long or holds control characters"),
  NO_CLIENT("has no client code"),
  CLIENT_UNFIT("has a client code that is too long or holds control characters"),
  NO_NAME("has no name"),
  NAME_UNFIT("has a name that is longer than 100 or holds control characters"),
  EMAIL_UNFIT("has an e-mail that is none"),
  OTHER_FIELDS("has another number of fields than the header line"),
  STATE_UNKNOWN("has a state that is none"),
  CREATED_UNFIT("has a createdat that is no time"),
  /// Of a row that was kept before flaws had names.
  OTHER("cannot be read");

  private final String words;

  Flaw(String words) {
    this.words = words;
  }

  public static Flaw named(String name) {
    return Arrays.stream(values()).filter(it -> it.name().equals(name)).findFirst().orElse(OTHER);
  }

  /// For logs, events and scripts.
  public String words() {
    return words;
  }
}
