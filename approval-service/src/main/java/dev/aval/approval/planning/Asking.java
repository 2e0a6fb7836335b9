package dev.aval.approval.planning;

/// Who is asked, or why nobody is; the plan names the policy in any case.
public sealed interface Asking {
  Plan plan();

  record Asked(Plan plan) implements Asking {}

  record NotNeeded(Plan plan, Exemption because) implements Asking {}

  /// It has to wait for a yes, and nobody is there who may give it.
  record Nobody(Plan plan) implements Asking {}

  enum Exemption {
    MODE_OFF,
    SELF_EXEMPT,
    /// The policy has no stage for it.
    NO_STAGE
  }
}
