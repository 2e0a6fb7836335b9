package dev.aval.request.duplicates.mongo;

import dev.aval.request.duplicates.Firsts;
import dev.aval.request.testing.Store;

/// The real look-up of duplicates.
public final class StoredFirsts {
  private StoredFirsts() {}

  public static Firsts in(Store store) {
    return new MongoFirsts(store.mongo);
  }
}
