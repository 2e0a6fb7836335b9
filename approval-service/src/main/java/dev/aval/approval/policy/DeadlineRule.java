package dev.aval.approval.policy;

/// Until when an answer is awaited, counted from the opening, and what silence then means (N3).
public record DeadlineRule(long afterSeconds, Lapse then) {}
