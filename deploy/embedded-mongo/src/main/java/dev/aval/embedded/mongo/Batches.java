package dev.aval.embedded.mongo;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/// The results of one `find`, handed out in batches of at most 4 MB.
final class Batches {
  private static final int MOST_BYTES = 4 << 20;
  private static final int MOST = 10_000;

  private final Iterator<byte[]> documents;

  Batches(Iterator<byte[]> documents) {
    this.documents = documents;
  }

  /// `size` 0: as many as fit.
  synchronized List<byte[]> next(int size) {
    int most = size == 0 ? MOST : size;
    List<byte[]> batch = new ArrayList<>();
    int bytes = 0;
    while (batch.size() < most && bytes < MOST_BYTES && documents.hasNext()) {
      byte[] document = documents.next();
      bytes += document.length;
      batch.add(document);
    }
    return batch;
  }

  synchronized boolean hasMore() {
    return documents.hasNext();
  }
}
