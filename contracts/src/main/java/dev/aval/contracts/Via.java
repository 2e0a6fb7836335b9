package dev.aval.contracts;

/// A way in on which nobody is known for sure. What came by it is never exempt from approval (T21).
public enum Via {
  ORDER_LINK
}
