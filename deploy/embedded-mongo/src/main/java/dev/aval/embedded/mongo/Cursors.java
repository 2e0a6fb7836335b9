package dev.aval.embedded.mongo;

import de.bwaldvogel.mongo.exception.CursorNotFoundException;
import java.util.LinkedHashMap;
import java.util.Map;

/// Open cursors by number. A forgotten cursor costs a page of results; beyond a thousand the oldest
/// is closed.
final class Cursors {
  private static final int MOST = 1_000;

  private final Map<Long, Batches> open = new LinkedHashMap<>();
  private long last;

  synchronized long add(Batches batches) {
    open.put(++last, batches);
    if (open.size() > MOST) {
      open.remove(open.keySet().iterator().next());
    }
    return last;
  }

  synchronized Batches get(long id) {
    Batches batches = open.get(id);
    if (batches == null) {
      throw new CursorNotFoundException(id);
    }
    return batches;
  }

  synchronized boolean close(long id) {
    return open.remove(id) != null;
  }
}
