package dev.aval.link.ordering;

/// Why request-service did not take an order.
public record Fault(String pointer, String code, String message) {}
