package dev.aval.notification.absence;

import java.util.List;

/// The way to tell people of it.
public interface Tidings {
  /// Returns when it is certain that they will be told; may be given the same again.
  void tell(List<News> news);
}
