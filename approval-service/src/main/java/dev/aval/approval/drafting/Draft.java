package dev.aval.approval.drafting;

import dev.aval.approval.policy.Policy;

/// A policy that is tried before it is kept.
///
/// @param owner an account code, or [Shelved#PLATFORM]
public record Draft(String owner, Policy policy) {}
