package dev.aval.approval.drafting;

import dev.aval.approval.policy.Policy;
import java.util.List;

/// What a policy document turned out to be.
public sealed interface Reading {
  /// @param text the document in its stored form
  record Sound(Policy policy, String text) implements Reading {}

  record Faulty(List<Flaw> flaws) implements Reading {}
}
