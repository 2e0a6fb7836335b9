package dev.aval.sync.erp.settings;

import dev.aval.sync.erp.Answer;
import dev.aval.sync.erp.Answer.Got;
import dev.aval.sync.erp.Capabilities;
import dev.aval.sync.erp.ErpConnector;
import dev.aval.sync.erp.ErpContact;
import dev.aval.sync.erp.Health;
import dev.aval.sync.erp.Page;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// An ERP that answers what it was told to, one after the other, and counts.
class Scripted implements ErpConnector {
  final Deque<Answer<Page>> answers = new ArrayDeque<>();
  int asked;

  @Override
  public Capabilities capabilities() {
    return new Capabilities(true, true, false, 500);
  }

  @Override
  public Answer<Health> check() {
    return new Got<>(new Health(null, null));
  }

  @Override
  public Answer<Page> readAll(String cursor, int size) {
    asked++;
    return answers.isEmpty() ? new Got<>(new Page(List.of(), 0, null, null, 0L)) : answers.pop();
  }

  @Override
  public Answer<Page> readChanges(String mark, String cursor, int size) {
    return readAll(cursor, size);
  }

  @Override
  public Answer<Optional<ErpContact>> read(String externalId) {
    return new Got<>(Optional.empty());
  }
}
