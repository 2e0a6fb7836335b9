package dev.aval.platform.web;

/// One thing wrong with a request.
///
/// @param pointer JSON pointer (RFC 6901) into the body, "" for the whole body
/// @param code stable, for machines
/// @param message for people, may change
public record Fault(String pointer, String code, String message) {}
