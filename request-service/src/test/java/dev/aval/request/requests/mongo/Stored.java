package dev.aval.request.requests.mongo;

import dev.aval.request.requests.Requests;
import dev.aval.request.testing.Store;

/// The real store of requests, for tests of what reads it by other ways.
public final class Stored {
  private Stored() {}

  public static Requests in(Store store) {
    return new MongoRequestsConfiguration().requests(store.outbox);
  }
}
