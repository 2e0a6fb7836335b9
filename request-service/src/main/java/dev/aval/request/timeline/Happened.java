package dev.aval.request.timeline;

/// An entry and its place: the number of the event in its approval's own history, or in that of its
/// reminders, by which a repetition is known.
public record Happened(String requestId, long seq, Entry entry) {}
