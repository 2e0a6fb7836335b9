package dev.aval.embedded.mongo;

import dev.aval.embedded.mongo.plan.KeyRange;
import dev.aval.embedded.mongo.store.Store;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/// The record numbers in a range of an index, read a page at a time. Between pages nothing is held,
/// so a client may keep a cursor open for as long as it likes; like MongoDB's, it is no snapshot.
final class RangeIds implements Iterator<Long> {
  private static final int FIRST_PAGE = 16;
  private static final int PAGE = 256;

  private final Store store;
  private final MVMap<byte[], Long> map;
  private final KeyRange range;
  private final boolean backward;
  private final Queue<Long> page = new ArrayDeque<>();
  private int size = FIRST_PAGE;
  private byte @Nullable [] last;
  private boolean done;

  RangeIds(Store store, MVMap<byte[], Long> map, KeyRange range, boolean backward) {
    this.store = store;
    this.map = map;
    this.range = range;
    this.backward = backward;
  }

  @Override
  public boolean hasNext() {
    if (page.isEmpty() && !done) {
      store.read(this::fill);
      size = PAGE;
    }
    return !page.isEmpty();
  }

  @Override
  public Long next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return page.remove();
  }

  private boolean fill() {
    Cursor<byte[], Long> cursor = map.cursor(start(), null, backward);
    while (page.size() < size) {
      if (!cursor.hasNext()) {
        done = true;
        break;
      }
      byte[] key = cursor.next();
      if (isPast(key)) {
        done = true;
        break;
      }
      if (!isBefore(key)) {
        page.add(cursor.getValue());
        last = key;
      }
    }
    return done;
  }

  private byte @Nullable [] start() {
    return last != null ? last : backward ? range.to() : range.from();
  }

  /// The first key of a page may be the last one of the page before, or the excluded end.
  private boolean isBefore(byte[] key) {
    return Arrays.equals(key, last) || (backward && Arrays.equals(key, range.to()));
  }

  private boolean isPast(byte[] key) {
    byte[] to = range.to();
    return backward
        ? Arrays.compareUnsigned(key, range.from()) < 0
        : to != null && Arrays.compareUnsigned(key, to) >= 0;
  }
}
