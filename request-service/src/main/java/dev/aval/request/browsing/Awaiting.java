package dev.aval.request.browsing;

/// An account with something pending (D26).
///
/// @param pending how much, or `more` than that
public record Awaiting(String account, int pending, boolean more) {}
