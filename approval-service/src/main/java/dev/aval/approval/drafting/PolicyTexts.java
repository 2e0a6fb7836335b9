package dev.aval.approval.drafting;

import dev.aval.approval.policy.Policy;

/// Policies as documents (JSON; the schema is that of `policy.changed.v1`).
public interface PolicyTexts {
  /// Checks a document from outside: its form, its expressions, and that each stage can end.
  Reading read(String id, int version, byte[] document);

  /// Reads what was found sound before.
  Policy stored(String id, int version, String text);
}
