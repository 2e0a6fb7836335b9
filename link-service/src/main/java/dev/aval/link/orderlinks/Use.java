package dev.aval.link.orderlinks;

import java.time.Instant;

/// One request that came by a link.
public record Use(String reference, Instant at) {}
