package dev.aval.embedded.mongo.plan;

import java.util.List;

/// How to find the candidates of a query; the query itself still judges each candidate.
public sealed interface Plan {

  /// Read every document.
  record Scan() implements Plan {}

  /// Read these ranges of one index. `ordered`: each range delivers the wanted order, read backward
  /// when `backward`. `whole`: each range is one value for every field of the index. `exact`: every
  /// candidate matches, so none needs to be looked into.
  record Lookup(
      IndexShape index,
      List<KeyRange> ranges,
      boolean ordered,
      boolean backward,
      boolean whole,
      boolean exact)
      implements Plan {

    /// Each range has at most one entry, whose key is `from`.
    public boolean isDirect() {
      return index.unique() && whole;
    }
  }

  /// The candidates of all parts together: `$or` over differently indexed fields.
  record Union(List<Lookup> parts) implements Plan {}
}
