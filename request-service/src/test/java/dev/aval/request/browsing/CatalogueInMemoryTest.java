package dev.aval.request.browsing;

import dev.aval.request.requests.Request;
import dev.aval.request.requests.Requests;
import dev.aval.request.requests.RequestsInMemory;
import dev.aval.request.requests.Status;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class CatalogueInMemoryTest extends CatalogueContract {
  static final Comparator<Request> NEWEST =
      Comparator.comparing((Request it) -> it.facts().submittedAt())
          .thenComparing(it -> it.facts().requestId())
          .reversed();

  final RequestsInMemory requests = new RequestsInMemory();

  @Override
  protected Requests requests() {
    return requests;
  }

  @Override
  protected Catalogue catalogue() {
    return new InMemory();
  }

  private final class InMemory implements Catalogue {
    @Override
    public List<Request> slice(Scope scope, Optional<Position> after, int size) {
      return requests.all().stream()
          .filter(it -> holds(scope, it))
          .sorted(NEWEST)
          .filter(it -> after.map(place -> beyond(it, place)).orElse(true))
          .limit(size)
          .toList();
    }

    @Override
    public List<Request> decided(String account, int size) {
      return requests.all().stream()
          .filter(it -> account.equals(it.facts().asked().account()))
          .filter(Request.Concluded.class::isInstance)
          .map(Request.Concluded.class::cast)
          .sorted(Comparator.comparing(it -> it.conclusion().at(), Comparator.reverseOrder()))
          .<Request>map(it -> it)
          .limit(size)
          .toList();
    }

    @Override
    public List<String> accountsWithPending(String after, int size) {
      return pending()
          .map(it -> it.facts().asked().account())
          .filter(it -> it.compareTo(after) > 0)
          .distinct()
          .sorted()
          .limit(size)
          .toList();
    }

    @Override
    public int pendingIn(String account, int most) {
      return (int)
          pending().filter(it -> account.equals(it.facts().asked().account())).limit(most).count();
    }

    private Stream<Request> pending() {
      return requests.all().stream().filter(it -> it.status() == Status.PENDING);
    }
  }

  private static boolean beyond(Request request, Position after) {
    int moment = request.facts().submittedAt().compareTo(after.submittedAt());
    return moment < 0
        || moment == 0 && request.facts().requestId().compareTo(after.requestId()) < 0;
  }

  private static boolean holds(Scope scope, Request request) {
    var facts = request.facts();
    return switch (scope) {
      case Scope.All() -> true;
      case Scope.InAccount(var account, var status) ->
          account.equals(facts.asked().account())
              && status.map(it -> it == request.status()).orElse(true);
      case Scope.BySource(var source) -> source.equals(facts.source());
      case Scope.ByRequester(var email) -> email.equals(facts.asked().requester().email());
      case Scope.AboutSubject(var subject) -> subject.equals(facts.asked().subjectRef());
    };
  }
}
