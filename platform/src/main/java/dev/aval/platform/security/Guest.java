package dev.aval.platform.security;

import java.util.Map;

/// The holder of a review link: one address, ONE approval, the revision the link was made for.
public record Guest(String email, String approvalId, int revision, String linkId)
    implements Caller {
  static final String APPROVAL = "approval_id";
  static final String REVISION = "revision";
  static final String LINK = "link_id";

  @Override
  public String id() {
    return email;
  }

  /// What link-service signs, besides issuer, audience `aval-review` and expiry; the address is the
  /// subject.
  public Map<String, Object> claims() {
    return Map.of("sub", email, APPROVAL, approvalId, REVISION, revision, LINK, linkId);
  }
}
