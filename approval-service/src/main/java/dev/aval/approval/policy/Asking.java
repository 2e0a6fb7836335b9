package dev.aval.approval.policy;

import java.util.List;

/// Who is asked, or why nobody is.
public sealed interface Asking {
  record Asked(List<Approver> approvers) implements Asking {}

  record NotNeeded(Exemption because) implements Asking {}

  /// It has to wait for a yes, and nobody is there who may give it.
  record Nobody() implements Asking {}

  enum Exemption {
    MODE_OFF,
    SELF_EXEMPT
  }
}
