package dev.aval.platform.security;

/// The holder of a review link: one address, ONE approval, the revision the link was made for.
public record Guest(String email, String approvalId, int revision, String linkId)
    implements Caller {
  @Override
  public String id() {
    return email;
  }
}
