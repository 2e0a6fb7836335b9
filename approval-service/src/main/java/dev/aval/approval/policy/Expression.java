package dev.aval.approval.policy;

/// A condition on a request, or the rule that finds its approvers, in CEL.
public record Expression(String text) {
  public static final Expression ALWAYS = new Expression("true");

  public boolean isAlways() {
    return equals(ALWAYS);
  }
}
