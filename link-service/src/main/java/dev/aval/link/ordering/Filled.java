package dev.aval.link.ordering;

import java.util.Map;

/// What a form, as it was typed, comes to.
public sealed interface Filled {
  record Complete(Order order) implements Filled {}

  /// @param mistakes by the field they are in, in the order of the form
  record Wrong(Map<String, Mistake> mistakes) implements Filled {}
}
