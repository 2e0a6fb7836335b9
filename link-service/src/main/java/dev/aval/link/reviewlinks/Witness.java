package dev.aval.link.reviewlinks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells the world what becomes of links, so that it is evidence (N5); never their tokens.
public interface Witness {
  /// Returns when it is told.
  ///
  /// @throws RuntimeException nobody could be told, so nobody may be given these links
  void created(List<ReviewLink> links);

  /// Returns at once: looking must work while nobody can be told of it. Told once within a while,
  /// so that a flood of visits stays a word.
  ///
  /// @param agent what the browser calls itself
  void opened(ReviewLink link, @Nullable String agent);
}
