package dev.aval.sync.erp;

/// What an ERP is able to.
///
/// @param one whether a single contact can be read again
/// @param incremental whether it can tell what changed since a mark
/// @param deliveries whether it hands over instead of being asked: no run begins by the hour
/// @param pageSize contacts to ask for at once
public record Capabilities(boolean one, boolean incremental, boolean deliveries, int pageSize) {}
