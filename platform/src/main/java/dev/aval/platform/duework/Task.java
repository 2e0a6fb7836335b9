package dev.aval.platform.duework;

/// An item in the hands of a handler.
///
/// @param attempts counts this one: the first is 1
public record Task<T>(String id, T work, int attempts) {}
