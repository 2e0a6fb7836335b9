package dev.aval.approval.policy;

/// Requests for which the condition holds ask for this level; the highest of all rules holds.
public record AssuranceRule(Assurance level, Expression when) {}
