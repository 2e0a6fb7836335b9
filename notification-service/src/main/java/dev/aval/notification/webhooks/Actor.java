package dev.aval.notification.webhooks;

/// Whoever looks after endpoints.
///
/// @param name of a person his address, folded
/// @param everywhere he may in every account
public record Actor(String name, boolean everywhere) {}
