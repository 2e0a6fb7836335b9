package dev.aval.notification.telling;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The time in which somebody stands in, as one of the two reads it.
///
/// @param other the one of the two who does not read this
/// @param types of requests it is for, all without any
/// @param account the only one it is for
/// @param page where the reader sees it
public record Cover(
    String delegation,
    Reader reader,
    String other,
    Instant from,
    Instant until,
    List<String> types,
    @Nullable String account,
    String page) {
  public enum Reader {
    DEPUTY,
    ABSENT
  }

  public Cover {
    types = List.copyOf(types);
  }
}
