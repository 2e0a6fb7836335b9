package dev.aval.approval.drafting.json;

import dev.aval.approval.drafting.PolicyTexts;
import dev.aval.approval.policy.Expressions;

/// The real reader, for tests of what needs policies.
public final class PolicyParts {
  private PolicyParts() {}

  public static PolicyTexts texts(Expressions expressions) {
    return new JsonPolicies(expressions);
  }
}
