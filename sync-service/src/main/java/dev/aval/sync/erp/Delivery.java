package dev.aval.sync.erp;

/// A file, as handed over.
///
/// @param id tells one upload of a name from the next
/// @param full a declared snapshot: who is absent from it is absent from the ERP
/// @param cursor where reading it begins
public record Delivery(String id, boolean full, String cursor) {}
