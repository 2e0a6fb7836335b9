package dev.aval.platform.security;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The holder of a review link: one address, ONE approval, the revision the link was made for.
///
/// @param mintedAt when the link was made, where that is known
/// @param together links like this one were opened within seconds, as a scanner opens them
public record Guest(
    String email,
    String approvalId,
    int revision,
    String linkId,
    @Nullable Instant mintedAt,
    boolean together)
    implements Caller {
  static final String APPROVAL = "approval_id";
  static final String REVISION = "revision";
  static final String LINK = "link_id";
  static final String MINTED = "minted_at";
  static final String TOGETHER = "together";

  public Guest(String email, String approvalId, int revision, String linkId) {
    this(email, approvalId, revision, linkId, null, false);
  }

  @Override
  public String id() {
    return email;
  }

  /// What link-service signs, besides issuer, audience `aval-review` and expiry; the address is the
  /// subject.
  public Map<String, Object> claims() {
    var claims =
        new HashMap<String, Object>(
            Map.of("sub", email, APPROVAL, approvalId, REVISION, revision, LINK, linkId));
    if (mintedAt != null) claims.put(MINTED, mintedAt.getEpochSecond());
    if (together) claims.put(TOGETHER, true);
    return claims;
  }
}
