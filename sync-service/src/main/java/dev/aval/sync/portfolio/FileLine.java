package dev.aval.sync.portfolio;

/// A file on the page of files.
///
/// @param waiting how many wait for an answer (P16)
/// @param underWay how many were validated a moment ago: never work to do (X1)
public record FileLine(String code, String name, int waiting, int underWay, boolean administered) {}
