package dev.aval.notification.absence;

import java.time.Instant;

/// One change of what is arranged for somebody.
public record Heard(Someone absent, Absence absence, Instant at) {}
