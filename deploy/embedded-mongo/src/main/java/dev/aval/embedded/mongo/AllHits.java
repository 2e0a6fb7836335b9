package dev.aval.embedded.mongo;

import dev.aval.embedded.mongo.store.Store;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/// All documents of a collection in the order of insertion (or backward), a page at a time.
final class AllHits implements Iterator<Hit> {
  private static final int PAGE = 128;

  private final Store store;
  private final MVMap<Long, byte[]> documents;
  private final boolean backward;
  private final Queue<Hit> page = new ArrayDeque<>();
  private @Nullable Long last;
  private boolean done;

  AllHits(Store store, MVMap<Long, byte[]> documents, boolean backward) {
    this.store = store;
    this.documents = documents;
    this.backward = backward;
  }

  @Override
  public boolean hasNext() {
    if (page.isEmpty() && !done) {
      store.read(this::fill);
    }
    return !page.isEmpty();
  }

  @Override
  public Hit next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return page.remove();
  }

  private boolean fill() {
    Cursor<Long, byte[]> cursor = documents.cursor(last, null, backward);
    while (page.size() < PAGE && cursor.hasNext()) {
      Long id = cursor.next();
      if (!id.equals(last)) {
        page.add(new Hit(id, cursor.getValue()));
      }
      last = id;
    }
    done = page.size() < PAGE;
    return done;
  }
}
