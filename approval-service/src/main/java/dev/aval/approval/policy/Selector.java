package dev.aval.approval.policy;

/// How approvers are found: one address, a right in the account, a level and above, whoever an
/// expression names, whoever the request names, the members who get mails (D6).
public record Selector(Kind kind, String value) {
  public enum Kind {
    EMAIL,
    RIGHT,
    LEVEL,
    RULE,
    NAMED,
    NOTIFIED
  }

  public static Selector named() {
    return new Selector(Kind.NAMED, "");
  }

  public static Selector right(String right) {
    return new Selector(Kind.RIGHT, right);
  }
}
