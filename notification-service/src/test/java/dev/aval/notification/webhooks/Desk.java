package dev.aval.notification.webhooks;

import dev.aval.notification.accounts.Account;
import dev.aval.notification.accounts.Accounts;
import dev.aval.notification.accounts.Actor;
import dev.aval.notification.webhooks.Courier.Answer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// All ports without database and network. Sam looks after Acme, Victor after another account.
final class Desk implements Endpoints, Calls, Journal, Courier {
  static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
  static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  static final Actor SAM = new Actor("sam@acme.example", false);
  static final Actor VICTOR = new Actor("victor@other.example", false);
  static final Actor OLGA = new Actor("olga@aval.example", true);

  final Map<String, Endpoint> endpoints = new LinkedHashMap<>();
  final List<Call> made = new ArrayList<>();
  final List<Call> repeated = new ArrayList<>();
  final Map<String, Line> log = new LinkedHashMap<>();
  final List<Errand> errands = new ArrayList<>();
  Answer answer = new Answer.Taken(200);
  int secrets;

  LookingAfter lookingAfter() {
    var accounts =
        new Accounts() {
          @Override
          public void keep(List<Account> changed) {}

          @Override
          public List<Account> among(Collection<String> codes) {
            return Stream.of(
                    new Account("ACC-1001", 1, "Acme", List.of(SAM.name())),
                    new Account("ACC-2002", 1, "Other", List.of(VICTOR.name())))
                .filter(it -> codes.contains(it.code()))
                .toList();
          }
        };
    return new LookingAfter(
        accounts,
        this,
        this,
        this,
        it -> it.startsWith("https://"),
        () -> "whsec_" + ++secrets,
        CLOCK);
  }

  Endpoint added(String... types) {
    var reply = lookingAfter().add(SAM, "ACC-1001", "https://x.example", List.of(types));
    return ((Reply.Done<Endpoint>) reply).it();
  }

  @Override
  public List<Endpoint> ofAccount(String account) {
    return ofAccounts(List.of(account));
  }

  @Override
  public List<Endpoint> ofAccounts(Collection<String> accounts) {
    return endpoints.values().stream().filter(it -> accounts.contains(it.account())).toList();
  }

  @Override
  public Optional<Endpoint> find(String account, String id) {
    return Optional.ofNullable(endpoints.get(id)).filter(it -> it.account().equals(account));
  }

  @Override
  public void add(Endpoint endpoint) {
    endpoints.put(endpoint.id(), endpoint);
  }

  @Override
  public Optional<Endpoint> change(String account, String id, UnaryOperator<Endpoint> change) {
    var changed = find(account, id).map(change);
    changed.ifPresent(this::add);
    return changed;
  }

  @Override
  public boolean remove(String account, String id) {
    return find(account, id).map(it -> endpoints.remove(it.id())).isPresent();
  }

  @Override
  public void make(List<Call> calls) {
    made.addAll(calls);
  }

  @Override
  public void repeat(Call call) {
    repeated.add(call);
  }

  @Override
  public void keep(List<Line> lines) {
    lines.forEach(it -> log.put(it.id(), it));
  }

  @Override
  public List<Line> newest(String endpoint, int limit) {
    return log.values().stream().filter(it -> it.call().endpoint().equals(endpoint)).toList();
  }

  @Override
  public Optional<Line> findLine(String endpoint, String id) {
    return Optional.ofNullable(log.get(id)).filter(it -> it.call().endpoint().equals(endpoint));
  }

  @Override
  public void forget(Instant before) {}

  @Override
  public List<Answer> call(List<Errand> wanted) {
    errands.addAll(wanted);
    return wanted.stream().map(_ -> answer).toList();
  }
}
