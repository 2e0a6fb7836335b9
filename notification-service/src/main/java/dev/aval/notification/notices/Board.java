package dev.aval.notification.notices;

import static dev.aval.notification.telling.StoredFields.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a person was told in the last ninety days, and what of it he has not read.
public final class Board {
  /// Beyond which nobody counts.
  public static final int MOST = 100;

  static final Duration SHOWN = Duration.ofDays(90);
  static final int PAGE = 25;

  private final Notices notices;
  private final Clock clock;

  public Board(Notices notices, Clock clock) {
    this.notices = notices;
    this.clock = clock;
  }

  /// @param next the key that the following page begins below, if there is one
  public record Page(List<Notice> notices, Optional<String> next) {}

  /// @param below where the page before ended
  public Page page(String person, boolean unread, @Nullable String below) {
    var found = notices.between(person, since(), below, unread, PAGE + 1);
    return found.size() <= PAGE
        ? new Page(found, Optional.empty())
        : new Page(found.subList(0, PAGE), Optional.of(found.get(PAGE - 1).key()));
  }

  /// [#MOST] for that many and more.
  public int unread(String person) {
    return notices.unread(person, since(), MOST);
  }

  /// Read from now on; whoever has no such notice gets nothing.
  public Optional<Notice> open(String person, String id) {
    var found = notices.find(person, id);
    if (found.isPresent()) notices.read(person, List.of(id));
    return found;
  }

  public void read(String person, List<String> ids) {
    notices.read(person, ids);
  }

  /// What came in since the reader looked stays unread.
  ///
  /// @param upTo when the newest that he saw was made
  public void readAllMadeBy(String person, Instant upTo) {
    notices.readAll(person, time(upTo.plusMillis(1)));
  }

  private String since() {
    return time(clock.instant().minus(SHOWN));
  }
}
