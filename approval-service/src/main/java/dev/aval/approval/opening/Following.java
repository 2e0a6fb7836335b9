package dev.aval.approval.opening;

import dev.aval.approval.accounts.Account;
import dev.aval.approval.accounts.Accounts;
import dev.aval.approval.deciding.Approval.Known;
import dev.aval.approval.deciding.Approvals;
import dev.aval.approval.deciding.Move;
import dev.aval.approval.deciding.Move.Cause;
import dev.aval.approval.deciding.Transition;
import dev.aval.approval.planning.Planning;
import dev.aval.approval.policy.Policies;
import dev.aval.approval.requests.RequestEvent;
import dev.aval.approval.requests.RequestEvent.CancelRequested;
import dev.aval.approval.requests.RequestEvent.Held;
import dev.aval.approval.requests.RequestEvent.ReminderRequested;
import dev.aval.approval.requests.RequestEvent.Submitted;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Follows the life of requests, a batch at a time: accounts are loaded once, approvals are written
/// together.
///
/// No request is judged with an older account than the one it was checked against. Such requests
/// are handed back untouched, with everything later of theirs; all others are done. Afterwards the
/// accounts are looked at once more: a mode that was turned off meanwhile holds none of them.
public final class Following {
  /// An event with the record that told it.
  public record Told(RequestEvent event, Cause cause) {}

  /// A request that has to wait: the account it needs is known only as version `known`, 0 if not at
  /// all.
  public record TooEarly(Submitted submitted, long known) {}

  private final Approvals approvals;
  private final Accounts accounts;
  private final Policies policies;
  private final Planning planning;
  private final Freeing freeing;
  private final Clock clock;

  public Following(
      Approvals approvals, Accounts accounts, Policies policies, Planning planning, Clock clock) {
    this.approvals = approvals;
    this.accounts = accounts;
    this.policies = policies;
    this.planning = planning;
    this.freeing = new Freeing(approvals, accounts, clock);
    this.clock = clock;
  }

  public List<TooEarly> follow(List<Told> batch) {
    var codes = accountsOf(batch);
    var known = accounts.findAll(codes);
    var books = policies.books(codes);
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var early = new LinkedHashMap<String, TooEarly>();
    var moves = new ArrayList<Move>(batch.size());
    var judged = new LinkedHashMap<String, Account>();
    for (var told : batch) {
      var id = told.event().requestId();
      if (early.containsKey(id)) {
        continue;
      }
      switch (told.event()) {
        case CancelRequested it ->
            moves.add(new Move(id, told.cause(), was -> Cancelling.cancel(was, it, now)));
        case ReminderRequested it ->
            moves.add(new Move(id, told.cause(), was -> Raising.raise(was, it)));
        case Held it -> moves.add(new Move(id, told.cause(), was -> Holding.hold(was, it, now)));
        case Submitted it -> {
          var account = known.get(it.request().account());
          if (account == null || account.version() < it.accountVersion()) {
            early.put(id, new TooEarly(it, account == null ? 0 : account.version()));
          } else {
            var book = books.getOrDefault(account.code(), List.of());
            var opening = new Opening(planning, book, it, account, now);
            moves.add(new Move(id, told.cause(), opening::open));
            judged.put(id, account);
          }
        }
      }
    }
    freeing.free(mayBeHeld(judged, approvals.changeAll(moves)));
    return List.copyOf(early.values());
  }

  /// All but those that were just now judged with the mode off. What was told before is among them:
  /// whoever wrote it may have crashed before he looked.
  private static Map<String, String> mayBeHeld(Map<String, Account> judged, List<Transition> made) {
    var moved =
        made.stream()
            .map(Transition::next)
            .filter(Known.class::isInstance)
            .map(it -> ((Known) it).request().requestId())
            .collect(Collectors.toSet());
    return judged.entrySet().stream()
        .filter(it -> it.getValue().approvalMode() || !moved.contains(it.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().code()));
  }

  private static Set<String> accountsOf(List<Told> batch) {
    return batch.stream()
        .map(Told::event)
        .filter(Submitted.class::isInstance)
        .map(it -> ((Submitted) it).request().account())
        .collect(Collectors.toSet());
  }
}
