package dev.aval.sync.contacts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// All contacts that are known, by [KnownContact#id].
public interface Contacts {
  Map<String, KnownContact> findAll(Collection<String> ids);

  default Optional<KnownContact> find(String id) {
    return Optional.ofNullable(findAll(List.of(id)).get(id));
  }

  /// What comparing needs of them.
  Map<String, Brief> briefs(Collection<String> ids);

  void keepAll(Collection<KnownContact> contacts);

  /// Forgets everything about it: the ERP has erased the person.
  void forget(Collection<String> ids);

  /// The ids of all of a system that have not left, in order, a page at a time.
  void eachId(String system, Consumer<List<String>> page);

  /// Others of that system that have not left, with one of these codes or e-mails.
  List<KnownContact> alike(String system, Collection<String> codes, Collection<String> emails);

  /// Those of a system of whom it is not sure who they are.
  List<KnownContact> inConflict(String system, int most);

  /// The contacts of a client, over all systems.
  List<KnownContact> ofClient(String clientCode);

  /// @param claimed the fingerprint of what is in doubt
  record Brief(
      String fingerprint,
      Standing standing,
      int missing,
      boolean active,
      @Nullable String claimed) {}
}
