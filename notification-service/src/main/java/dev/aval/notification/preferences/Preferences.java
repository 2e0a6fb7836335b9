package dev.aval.notification.preferences;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What one person wants. Whoever never chose gets everything at once, by mail and as a notice.
///
/// @param person his address, folded
/// @param channels what differs from both
/// @param zone where his clock is; his account's, or the platform's, without one
public record Preferences(
    String person,
    Map<Concern, Channel> channels,
    @Nullable Quiet quiet,
    @Nullable Gathering gathering,
    @Nullable ZoneId zone) {
  /// Of those who never chose.
  static final Preferences NONE = none("");

  public Preferences {
    channels = Map.copyOf(channels);
  }

  public static Preferences none(String person) {
    return new Preferences(person, Map.of(), null, null, null);
  }

  /// What must reach somebody does, whatever is stored.
  public Channel channel(Concern concern) {
    var chosen = channels.getOrDefault(concern, Channel.BOTH);
    return concern.channels().contains(chosen) ? chosen : Channel.BOTH;
  }

  /// Whether mails about this come together.
  boolean gathers(Concern concern) {
    var channel = channel(concern);
    return channel == Channel.DIGEST || gathering != null && channel.mails();
  }

  public boolean gathersAny() {
    return gathering != null || Arrays.stream(Concern.values()).anyMatch(this::gathers);
  }

  Instant afterQuiet(Instant now, ZoneId zone) {
    return quiet == null ? now : quiet.after(now, zone);
  }

  /// When the next digest goes, for whoever wants one; whoever never said when is sent it at eight.
  public Instant nextDigest(Instant now, ZoneId zone) {
    return afterQuiet((gathering == null ? Gathering.DAILY : gathering).next(now, zone), zone);
  }

  /// No more digests: what they brought is shown as notices alone.
  public Preferences withoutDigests() {
    var kept = new EnumMap<Concern, Channel>(Concern.class);
    for (var it : Concern.values()) {
      kept.put(it, gathers(it) && it != Concern.RECEIPT ? Channel.INBOX : channel(it));
    }
    return new Preferences(person, kept, quiet, null, zone);
  }
}
