package dev.aval.request.timeline;

import java.util.List;

/// What happened to each request's approval. Only people read it; nothing is decided by it.
public interface Timelines {
  /// An entry that is there already is written once more, the same.
  void record(List<Happened> happened);

  /// In the order in which it happened; of very many the last ones.
  List<Entry> of(String requestId);
}
