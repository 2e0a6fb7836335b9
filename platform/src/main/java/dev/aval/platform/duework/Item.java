package dev.aval.platform.duework;

import java.time.Instant;

/// Something to do at a time. The id is natural (what it is about, which time), so that asking
/// twice is asking once.
public record Item<T>(String id, Instant dueAt, T work) {}
