package dev.aval.approval.deciding;

import dev.aval.approval.policy.Assurance;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a decision reached us (R20), as far as the decision itself does not say it: digest, revision
/// and policy are those of the question, the time of submission is that of the decision.
///
/// It never holds a whole network address, only /24 or /48 of it.
///
/// @param renderedAt when the page was shown, for decisions that came from one
/// @param assurance how sure we are of who it was
/// @param machineScore how much speaks for a machine (R5)
public record Evidence(
    Channel channel,
    @Nullable String linkId,
    @Nullable Instant renderedAt,
    @Nullable String network,
    @Nullable String agent,
    Assurance assurance,
    int machineScore) {
  /// From here on it has to be confirmed by a code.
  public static final int MACHINE = 100;

  private static final Duration FRESH = Duration.ofMinutes(5);
  private static final int LONGEST_AGENT = 120;

  public Evidence {
    assurance = assurance == null ? proven(channel) : assurance; // older documents have none
  }

  public Evidence(
      Channel channel,
      @Nullable String linkId,
      @Nullable Instant renderedAt,
      @Nullable String network,
      @Nullable String agent) {
    this(channel, linkId, renderedAt, network, agent, proven(channel), 0);
  }

  /// A link proves that its mail was read, page and API a sign-in (R12). Another platform's word
  /// for it proves nothing to us.
  private static Assurance proven(Channel channel) {
    return switch (channel) {
      case LINK, KAFKA -> Assurance.L0;
      case PORTAL, API -> Assurance.L2;
    };
  }

  /// The level that is missing, if any: that of the policy, or a code where a machine may have sent
  /// it.
  Optional<Assurance> lacks(Assurance policy) {
    var wanted = isSuspicious() && !policy.satisfies(Assurance.L1) ? Assurance.L1 : policy;
    return assurance.satisfies(wanted) ? Optional.empty() : Optional.of(wanted);
  }

  public boolean isSuspicious() {
    return machineScore >= MACHINE;
  }

  /// Nobody but a guest can prove more while he is at it.
  boolean mayBeConfirmed() {
    return channel == Channel.LINK;
  }

  /// The code came back from the mailbox, now or in this browser not long ago.
  public Evidence confirmed() {
    return new Evidence(channel, linkId, renderedAt, network, agent, Assurance.L1, machineScore);
  }

  /// Whoever signed in a moment ago has shown anew who he is.
  ///
  /// @param at when he did, where that is known
  public Evidence signedIn(@Nullable Instant at, Instant now) {
    var level = isFresh(at, now) ? Assurance.L3 : assurance;
    return new Evidence(channel, linkId, renderedAt, network, agent, level, machineScore);
  }

  public static boolean isFresh(@Nullable Instant signedInAt, Instant now) {
    return signedInAt != null && now.isBefore(signedInAt.plus(FRESH));
  }

  public Evidence scored(int score) {
    return new Evidence(channel, linkId, renderedAt, network, agent, assurance, score);
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
