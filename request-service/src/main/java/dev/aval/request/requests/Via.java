package dev.aval.request.requests;

/// A way in on which nobody is known for sure, so that nobody is exempt from approval on it (X5).
public enum Via {
  ORDER_LINK
}
