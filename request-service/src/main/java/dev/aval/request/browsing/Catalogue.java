package dev.aval.request.browsing;

import dev.aval.request.requests.Request;
import java.util.List;
import java.util.Optional;

/// Requests in order: newest first, and by id where two came at the same time.
public interface Catalogue {
  /// @return at most `size` requests of the scope that come after the position
  List<Request> slice(Scope scope, Optional<Position> after, int size);
}
