package dev.aval.notification.reaching;

import java.time.Instant;

/// An address that no mail is sent to.
///
/// @param address folded
public record Suppressed(String address, String why, Instant since) {}
