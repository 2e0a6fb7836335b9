package dev.aval.contracts;

/// The way by which a decision reached us.
public enum Channel {
  LINK,
  PORTAL,
  API,
  KAFKA
}
