package dev.aval.approval.reviewing.web;

/// A line of what the platform added to a request. The label is the field's own name, made
/// readable.
record Datum(String label, String value) {}
