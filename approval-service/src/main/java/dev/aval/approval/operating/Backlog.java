package dev.aval.approval.operating;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What this service has in hand about one approval, and could not pass on or take in.
///
/// @param unpublished facts that the world was not told yet
/// @param parked what came about it and could not be processed; the rest waits behind it
public record Backlog(int unpublished, @Nullable Instant unpublishedSince, List<Parked> parked) {
  public static final Backlog NOTHING = new Backlog(0, null, List.of());

  public Backlog {
    parked = List.copyOf(parked);
  }

  public record Parked(String id, String topic, String code, String message, Instant at) {}
}
