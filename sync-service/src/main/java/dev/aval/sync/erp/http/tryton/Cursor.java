package dev.aval.sync.erp.http.tryton;

import dev.aval.sync.erp.ErpConnector;

/// Behind the party with that id. How many there were when reading began goes along, so that it is
/// asked once: `500/2000`.
record Cursor(long id, long total) {
  private static final Cursor BEGIN = new Cursor(0, 0);

  static Cursor of(String cursor) {
    if (cursor.equals(ErpConnector.START)) {
      return BEGIN;
    }
    var parts = cursor.split("/", 2);
    return new Cursor(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
  }

  boolean begins() {
    return id == 0;
  }

  Cursor counting(long all) {
    return new Cursor(id, all);
  }

  Cursor behind(long last) {
    return new Cursor(last, total);
  }

  String text() {
    return id + "/" + total;
  }
}
