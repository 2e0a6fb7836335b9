package dev.aval.approval.deciding;

import dev.aval.approval.policy.Assurance;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// How a decision reached us (R20), as far as the decision itself does not say it: digest, revision
/// and policy are those of the question, the time of submission is that of the decision.
///
/// It never holds a whole network address, only /24 or /48 of it.
///
/// @param renderedAt when the page was shown, for decisions that came from one
public record Evidence(
    Channel channel,
    @Nullable String linkId,
    @Nullable Instant renderedAt,
    @Nullable String network,
    @Nullable String agent) {
  private static final int LONGEST_AGENT = 120;

  /// Whether we are as sure of who it was as is wanted (R12): a link proves that its mail was read,
  /// page and API a sign-in. Another platform's word for it proves nothing to us.
  boolean satisfies(Assurance wanted) {
    var proven =
        switch (channel) {
          case LINK, KAFKA -> Assurance.L0;
          case PORTAL, API -> Assurance.L2;
        };
    return proven.satisfies(wanted);
  }

  public enum Channel {
    LINK,
    PORTAL,
    API,
    KAFKA
  }

  public static Evidence of(
      Channel channel,
      @Nullable String linkId,
      @Nullable Instant renderedAt,
      @Nullable String address,
      @Nullable String agent) {
    return new Evidence(channel, linkId, renderedAt, network(address), shortened(agent));
  }

  private static @Nullable String network(@Nullable String address) {
    if (address == null) {
      return null;
    }
    try {
      var bytes = InetAddress.ofLiteral(address).getAddress();
      var kept = bytes.length == 4 ? 3 : 6;
      Arrays.fill(bytes, kept, bytes.length, (byte) 0);
      return InetAddress.getByAddress(bytes).getHostAddress() + "/" + 8 * kept;
    } catch (IllegalArgumentException | UnknownHostException _) {
      return null;
    }
  }

  private static @Nullable String shortened(@Nullable String agent) {
    return agent == null || agent.length() <= LONGEST_AGENT
        ? agent
        : agent.substring(0, LONGEST_AGENT);
  }
}
