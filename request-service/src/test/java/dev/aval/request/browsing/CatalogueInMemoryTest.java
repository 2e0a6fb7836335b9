package dev.aval.request.browsing;

import dev.aval.request.requests.Request;
import dev.aval.request.requests.Requests;
import dev.aval.request.requests.RequestsInMemory;
import java.util.Comparator;

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
    return (scope, after, size) ->
        requests.all().stream()
            .filter(it -> holds(scope, it))
            .sorted(NEWEST)
            .filter(it -> after.map(place -> beyond(it, place)).orElse(true))
            .limit(size)
            .toList();
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
