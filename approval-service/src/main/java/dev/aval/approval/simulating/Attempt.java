package dev.aval.approval.simulating;

/// A document that is not kept yet, in the place of the policy of that owner and id.
public record Attempt(String owner, String policyId, byte[] document) {}
