package dev.aval.sync.erp.http.odata;

import org.jspecify.annotations.Nullable;

/// A cursor: how many there were when reading began, and where it goes on: `2000|/api/...`.
record Place(@Nullable Long total, String path) {
  static Place of(String cursor) {
    var parts = cursor.split("\\|", 2);
    return new Place(parts[0].isEmpty() ? null : Long.valueOf(parts[0]), parts[1]);
  }

  String text() {
    return (total == null ? "" : total.toString()) + "|" + path;
  }
}
