package dev.aval.request.timeline;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/// What happened to each request's approval. Only people read it; nothing is decided by it.
public interface Timelines {
  /// An entry that is there already is written once more, the same.
  void record(List<Happened> happened);

  /// In the order in which it happened, reminders after that; of very many the last ones.
  List<Entry> of(String requestId);

  /// Those of several requests, by request id; none for those of which nothing is known.
  Map<String, List<Entry>> ofAll(Collection<String> requestIds);
}
