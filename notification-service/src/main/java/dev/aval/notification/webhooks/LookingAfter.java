package dev.aval.notification.webhooks;

import static dev.aval.notification.webhooks.Reply.done;
import static dev.aval.notification.webhooks.Reply.refused;

import dev.aval.notification.accounts.Account;
import dev.aval.notification.accounts.Accounts;
import dev.aval.notification.accounts.Actor;
import dev.aval.notification.webhooks.Endpoint.Off;
import dev.aval.notification.webhooks.Reply.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// What super users of an account, platforms that keep accounts, and operators do about endpoints.
/// Whoever else asks learns nothing, not even that the account is there.
public final class LookingAfter {
  private static final int SHOWN = 50;

  private final Accounts accounts;
  private final Endpoints endpoints;
  private final Journal journal;
  private final Calls calls;
  private final Predicate<String> urls;
  private final Supplier<String> secrets;
  private final Clock clock;

  /// @param urls which may be called
  /// @param secrets makes a new one
  public LookingAfter(
      Accounts accounts,
      Endpoints endpoints,
      Journal journal,
      Calls calls,
      Predicate<String> urls,
      Supplier<String> secrets,
      Clock clock) {
    this.accounts = accounts;
    this.endpoints = endpoints;
    this.journal = journal;
    this.calls = calls;
    this.urls = urls;
    this.secrets = secrets;
    this.clock = clock;
  }

  /// An account with its endpoints.
  public record Overview(Account account, List<Endpoint> endpoints) {}

  /// One endpoint with what was sent to it lately.
  public record Detail(Account account, Endpoint endpoint, List<Line> lines) {}

  public Reply<Overview> list(Actor actor, String code) {
    return in(actor, code, it -> done(new Overview(it, endpoints.ofAccount(code))));
  }

  public Reply<Endpoint> add(Actor actor, String code, String url, List<String> types) {
    return in(
        actor,
        code,
        _ -> {
          if (!urls.test(url)) return refused(Refusal.BAD_URL);
          if (!Types.ALL.containsAll(types)) return refused(Refusal.UNKNOWN_TYPE);
          if (endpoints.ofAccount(code).size() >= Endpoints.MOST) return refused(Refusal.TOO_MANY);
          var secret = new Secret(secrets.get(), null);
          var id = "wh" + UUID.randomUUID().toString().replace("-", "");
          var added =
              new Endpoint(id, code, url, types, null, List.of(secret), actor.name(), now());
          endpoints.add(added);
          return done(added);
        });
  }

  public Reply<Detail> look(Actor actor, String code, String id) {
    return in(
        actor,
        code,
        account ->
            orNotFound(
                endpoints
                    .find(code, id)
                    .map(it -> new Detail(account, it, journal.newest(id, SHOWN)))));
  }

  public Reply<Endpoint> enable(Actor actor, String code, String id, boolean on) {
    return changed(actor, code, id, it -> it.switched(on ? null : Off.DISABLED));
  }

  public Reply<Endpoint> rotate(Actor actor, String code, String id) {
    return changed(actor, code, id, it -> it.rotated(secrets.get(), now()));
  }

  public Reply<Boolean> remove(Actor actor, String code, String id) {
    return in(
        actor, code, _ -> endpoints.remove(code, id) ? done(true) : refused(Refusal.NOT_FOUND));
  }

  /// Calls once more, whatever became of it before.
  public Reply<Line> redeliver(Actor actor, String code, String id, String delivery) {
    return in(
        actor,
        code,
        _ -> {
          var line = endpoints.find(code, id).flatMap(it -> journal.findLine(id, delivery));
          line.ifPresent(it -> calls.repeat(it.call()));
          return orNotFound(line);
        });
  }

  /// A call with nothing in it, to see that it arrives.
  public Reply<Call> test(Actor actor, String code, String id) {
    return in(
        actor,
        code,
        _ -> {
          var call =
              endpoints
                  .find(code, id)
                  .filter(Endpoint::isOn)
                  .map(it -> Telling.call(tried(it), it));
          call.ifPresent(it -> calls.make(List.of(it)));
          return orNotFound(call);
        });
  }

  private Happening tried(Endpoint it) {
    var id = "test-" + UUID.randomUUID();
    return new Happening(
        id, it.account(), Types.TEST, now(), "{\"account\":\"%s\"}".formatted(it.account()));
  }

  private Reply<Endpoint> changed(
      Actor actor, String code, String id, UnaryOperator<Endpoint> change) {
    return in(actor, code, _ -> orNotFound(endpoints.change(code, id, change)));
  }

  private <T> Reply<T> in(Actor actor, String code, Function<Account, Reply<T>> act) {
    return accounts
        .find(code)
        .filter(actor::looksAfter)
        .map(act)
        .orElseGet(() -> refused(Refusal.NOT_FOUND));
  }

  private static <T> Reply<T> orNotFound(Optional<T> found) {
    return found.map(Reply::done).orElseGet(() -> refused(Refusal.NOT_FOUND));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
