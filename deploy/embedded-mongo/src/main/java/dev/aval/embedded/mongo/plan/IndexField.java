package dev.aval.embedded.mongo.plan;

/// One field of an index and its direction.
public record IndexField(String path, boolean ascending) {}
