package dev.aval.notification.digests;

/// One digest to one person.
///
/// @param id what it takes is taken under
public record Slot(String id, String person) {}
