package dev.aval.notification.audience;

/// Whoever looks.
///
/// @param email folded
/// @param everywhere not only where he looks after an account
public record Looker(String email, boolean everywhere) {}
