package dev.aval.request.browsing;

import dev.aval.request.requests.Actor;
import dev.aval.request.requests.Request;
import dev.aval.request.requests.Requests;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finding requests again.
///
/// A list is one index range ([Scope]) read in slices; the filters that have no index of their own
/// pass over it, at most [#LOOKED_AT] requests for one page, so that no search is a scan.
public final class Browsing {
  public static final int PAGE = 50;
  static final int LOOKED_AT = 1_000;
  private static final int SLICE = 200;
  private static final int COUNTED = 99;

  private final Requests requests;
  private final Catalogue catalogue;
  private final Visibility visibility;

  public Browsing(Requests requests, Catalogue catalogue, Visibility visibility) {
    this.requests = requests;
    this.catalogue = catalogue;
    this.visibility = visibility;
  }

  public Optional<Request> find(Actor actor, String requestId) {
    return requests.find(requestId).filter(request -> visibility.of(request, actor));
  }

  /// The last ends (D17): of an account for its members, else of what the actor asked for himself,
  /// as far as it is among the newest.
  public List<Request> recentlyDecided(Actor actor, Optional<String> account) {
    var readable = account.filter(it -> actor.operator() || isMember(actor, it));
    if (readable.isPresent()) return catalogue.decided(readable.get(), PAGE);
    if (!(actor instanceof Actor.Individual(var who, _))) return List.of();
    return catalogue.slice(new Scope.ByRequester(who.email()), Optional.empty(), SLICE).stream()
        .filter(Request.Concluded.class::isInstance)
        .map(Request.Concluded.class::cast)
        .sorted(Comparator.comparing(it -> it.conclusion().at(), Comparator.reverseOrder()))
        .<Request>map(it -> it)
        .limit(PAGE)
        .toList();
  }

  /// D26: accounts with something pending; all of them for operators, else the actor's own.
  ///
  /// @param after the account that the page before ended with
  public List<Awaiting> awaiting(Actor actor, List<String> own, String after) {
    var accounts = actor.operator() ? catalogue.accountsWithPending(after, PAGE) : own;
    return accounts.stream().map(this::awaiting).filter(it -> it.pending() > 0).toList();
  }

  private Awaiting awaiting(String account) {
    int found = catalogue.pendingIn(account, COUNTED + 1);
    return new Awaiting(account, Math.min(found, COUNTED), found > COUNTED);
  }

  private boolean isMember(Actor actor, String account) {
    return actor instanceof Actor.Individual(var who, _)
        && visibility.isMember(who.email(), account);
  }

  public Page page(Actor actor, Filter filter, Optional<Position> after) {
    var view = view(actor, filter);
    var found = new ArrayList<Request>(PAGE);
    var from = after;
    for (int looked = 0; looked < LOOKED_AT; looked += SLICE) {
      var slice = catalogue.slice(view.scope(), from, SLICE);
      for (var request : slice) {
        if (view.lets(request)) found.add(request);
        if (found.size() == PAGE) return new Page(found, Optional.of(Position.of(request)));
      }
      if (slice.size() < SLICE) return new Page(found, Optional.empty());
      from = Optional.of(Position.of(slice.getLast()));
    }
    return new Page(found, from);
  }

  /// The narrowest range that holds all the actor may see of what is looked for.
  private View view(Actor actor, Filter filter) {
    if (actor.operator()) return new View(widest(filter), filter);
    return switch (actor) {
      case Actor.Platform platform -> new View(new Scope.BySource(platform.source()), filter);
      case Actor.Individual(var who, _) ->
          filter.account().filter(it -> visibility.isMember(who.email(), it)).isPresent()
              ? new View(widest(filter), filter)
              : new View(new Scope.ByRequester(who.email()), filter);
    };
  }

  private static Scope widest(Filter filter) {
    if (filter.subjectRef().isPresent()) return new Scope.AboutSubject(filter.subjectRef().get());
    return filter
        .account()
        .<Scope>map(account -> new Scope.InAccount(account, filter.status()))
        .orElseGet(Scope.All::new);
  }

  private record View(Scope scope, Filter filter) {
    boolean lets(Request request) {
      return filter.lets(request);
    }
  }
}
