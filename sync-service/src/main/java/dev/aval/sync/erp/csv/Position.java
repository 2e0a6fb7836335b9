package dev.aval.sync.erp.csv;

import java.util.Optional;

/// A place in an upload: behind so many of its rows. As a cursor: `day.csv@1764290000000#500`.
record Position(String upload, long row) {
  static Optional<Position> of(String cursor) {
    var mark = cursor.lastIndexOf('#');
    try {
      return mark < 0
          ? Optional.empty()
          : Optional.of(
              new Position(
                  cursor.substring(0, mark),
                  Long.parseLong(cursor, mark + 1, cursor.length(), 10)));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  String file() {
    return upload.substring(0, Math.max(0, upload.lastIndexOf('@')));
  }

  String cursor() {
    return upload + "#" + row;
  }
}
