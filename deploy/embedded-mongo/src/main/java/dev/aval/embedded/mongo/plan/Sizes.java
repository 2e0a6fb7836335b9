package dev.aval.embedded.mongo.plan;

/// How many entries a range of an index has; the store answers that in O(log n) without reading
/// them.
@FunctionalInterface
public interface Sizes {
  long count(IndexShape index, KeyRange range);
}
