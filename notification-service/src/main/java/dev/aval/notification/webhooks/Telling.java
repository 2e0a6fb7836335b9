package dev.aval.notification.webhooks;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;

/// What happens to requests is told to the endpoints of their accounts that want to hear of it.
public final class Telling {
  private final Endpoints endpoints;
  private final Calls calls;

  public Telling(Endpoints endpoints, Calls calls) {
    this.endpoints = endpoints;
    this.calls = calls;
  }

  public void tell(List<Happening> happened) {
    if (happened.isEmpty()) return;
    var accounts = happened.stream().map(Happening::account).collect(toSet());
    var known = endpoints.ofAccounts(accounts).stream().collect(groupingBy(Endpoint::account));
    var wanted = new ArrayList<Call>();
    for (var it : happened) {
      for (var endpoint : known.getOrDefault(it.account(), List.of())) {
        if (endpoint.wants(it.type(), it.at())) wanted.add(call(it, endpoint));
      }
    }
    if (!wanted.isEmpty()) calls.make(wanted);
  }

  static Call call(Happening it, Endpoint to) {
    return new Call(it.id(), to.id(), it.account(), it.type(), it.at(), it.payload());
  }
}
