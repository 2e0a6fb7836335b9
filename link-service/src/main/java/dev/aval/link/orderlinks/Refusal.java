package dev.aval.link.orderlinks;

public enum Refusal {
  NO_SUCH_ACCOUNT,
  NO_SUCH_LINK,
  NOT_ALLOWED
}
