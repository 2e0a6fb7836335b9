package dev.aval.notification.webhooks;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// All endpoints.
public interface Endpoints {
  /// How many an account may have.
  int MOST = 20;

  /// The oldest first.
  List<Endpoint> ofAccount(String account);

  List<Endpoint> ofAccounts(Collection<String> accounts);

  Optional<Endpoint> find(String account, String id);

  void add(Endpoint endpoint);

  /// @return what it became; empty when there is none
  Optional<Endpoint> change(String account, String id, UnaryOperator<Endpoint> change);

  boolean remove(String account, String id);
}
