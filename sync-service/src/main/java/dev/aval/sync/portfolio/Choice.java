package dev.aval.sync.portfolio;

public enum Choice {
  APPROVE,
  REFUSE
}
