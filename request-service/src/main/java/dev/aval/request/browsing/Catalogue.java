package dev.aval.request.browsing;

import dev.aval.request.requests.Request;
import java.util.List;
import java.util.Optional;

/// Requests in order: newest first, and by id where two came at the same time.
public interface Catalogue {
  /// @return at most `size` requests of the scope that come after the position
  List<Request> slice(Scope scope, Optional<Position> after, int size);

  /// The last ends in an account, the latest first, however old the requests are.
  List<Request> decided(String account, int size);

  /// The codes of accounts with something pending that come after that one, in their order.
  List<String> accountsWithPending(String after, int size);

  /// How much is pending in an account, counted no further than `most`.
  int pendingIn(String account, int most);
}
