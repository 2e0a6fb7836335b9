package dev.aval.contracts;

/// Whose answer an open approval waits for.
public enum Turn {
  APPROVERS,
  REQUESTER
}
