package dev.aval.sync;

import dev.aval.sync.contacts.Contacts;
import dev.aval.sync.contacts.Fingerprint;
import dev.aval.sync.contacts.KnownContact;
import dev.aval.sync.erp.ErpContact.State;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

public final class InMemoryContacts implements Contacts {
  private final Map<String, KnownContact> all = new TreeMap<>();

  @Override
  public Map<String, KnownContact> findAll(Collection<String> ids) {
    var found = new HashMap<>(all);
    found.keySet().retainAll(ids);
    return found;
  }

  @Override
  public Map<String, Brief> briefs(Collection<String> ids) {
    var found = new HashMap<String, Brief>();
    findAll(ids)
        .forEach((id, it) ->
            found.put(
                id,
                new Brief(
                    it.fingerprint(),
                    it.standing(),
                    it.missing(),
                    it.says().state() == State.ACTIVE,
                    it.claimed() == null ? null : Fingerprint.of(it.claimed()))));
    return found;
  }

  @Override
  public void keepAll(Collection<KnownContact> contacts) {
    contacts.forEach(it -> all.put(it.id(), it));
  }

  @Override
  public void forget(Collection<String> ids) {
    all.keySet().removeAll(ids);
  }

  @Override
  public void eachId(String system, Consumer<List<String>> page) {
    page.accept(of(system).stream().map(KnownContact::id).toList());
  }

  @Override
  public List<KnownContact> alike(
      String system, Collection<String> codes, Collection<String> emails) {
    return of(system).stream()
        .filter(it ->
            (it.says().code() != null && codes.contains(it.says().code()))
                || (it.says().email() != null
                    && emails.contains(it.says().email().strip().toLowerCase(Locale.ROOT))))
        .toList();
  }

  @Override
  public List<KnownContact> inConflict(String system, int most) {
    return of(system).stream().filter(it -> it.conflict() != null).limit(most).toList();
  }

  @Override
  public List<KnownContact> ofClient(String clientCode) {
    return all.values().stream().filter(it -> it.says().clientCode().equals(clientCode)).toList();
  }

  private List<KnownContact> of(String system) {
    return all.values().stream().filter(it -> it.system().equals(system) && !it.isGone()).toList();
  }
}
