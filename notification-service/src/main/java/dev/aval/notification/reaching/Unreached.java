package dev.aval.notification.reaching;

import java.time.Instant;

/// One message that did not reach somebody, for operators.
///
/// @param id of the message
/// @param thread what it is about
public record Unreached(String id, String thread, String address, String why, Instant at) {}
