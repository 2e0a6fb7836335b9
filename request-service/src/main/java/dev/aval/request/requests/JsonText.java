package dev.aval.request.requests;

/// A JSON value in canonical form, carried along without being looked at.
///
/// Text rather than a tree: its keys may hold anything, and no database gets to interpret them.
public record JsonText(String text) {}
