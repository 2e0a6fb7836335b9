package dev.aval.approval.drafting;

/// One thing that is wrong with a policy: where (RFC 6901 pointer into the document), which
/// (stable, for machines), and in words.
public record Flaw(String pointer, String code, String message) {}
