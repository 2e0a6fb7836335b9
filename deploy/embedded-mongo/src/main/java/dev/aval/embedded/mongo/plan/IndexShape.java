package dev.aval.embedded.mongo.plan;

import java.util.List;

/// What the planner knows of an index. `multikey`: some document has an array in an indexed field,
/// so one document has several entries and the index gives no order. `sparse`: documents without
/// any of the fields have no entry, so it answers only conditions that such a document cannot meet.
public record IndexShape(
    String name, List<IndexField> fields, boolean unique, boolean sparse, boolean multikey) {}
