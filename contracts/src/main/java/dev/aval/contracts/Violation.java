package dev.aval.contracts;

/// One rule that a body breaks: where (RFC 6901 pointer), which (stable code), and in words.
public record Violation(String pointer, String code, String message) {}
