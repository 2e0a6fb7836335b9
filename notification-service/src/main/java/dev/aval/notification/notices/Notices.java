package dev.aval.notification.notices;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The notices of all people; a person is given by his folded address. Times are the beginnings of
/// keys, see `StoredFields`.
public interface Notices {
  /// The newest first, between two keys.
  ///
  /// @param below where the page before ended
  List<Notice> between(
      String person, String since, @Nullable String below, boolean unread, int limit);

  Optional<Notice> find(String person, String id);

  /// Counted no further than `limit`.
  int unread(String person, String since, int limit);

  void read(String person, List<String> ids);

  /// All of them below this key.
  void readAll(String person, String below);
}
