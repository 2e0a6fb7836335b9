package dev.aval.sync.erp.http.calls;

import dev.aval.sync.erp.Answer;
import dev.aval.sync.erp.ErpRow;
import dev.aval.sync.erp.http.calls.ById.Counted;
import java.time.Instant;
import java.util.List;

/// Records of an ERP that have numbers for ids, as they are asked for.
public interface Records<R> {
  /// All of them, those who have left included.
  Answer<Counted> count();

  long id(R it);

  /// The next ones behind that id, in its order.
  Answer<List<R>> after(long id, int most);

  /// The same of those that were changed since then, or later.
  Answer<List<R>> changed(Instant since, long id, int most);

  /// One or none.
  Answer<List<R>> one(long id);

  /// What becomes of them; fewer, where some are no contacts.
  Answer<List<ErpRow>> rows(List<R> found);
}
