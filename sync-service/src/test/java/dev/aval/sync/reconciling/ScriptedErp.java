package dev.aval.sync.reconciling;

import dev.aval.sync.erp.Answer;
import dev.aval.sync.erp.Answer.Failed;
import dev.aval.sync.erp.Answer.Got;
import dev.aval.sync.erp.Capabilities;
import dev.aval.sync.erp.Delivery;
import dev.aval.sync.erp.ErpConnector;
import dev.aval.sync.erp.ErpContact;
import dev.aval.sync.erp.ErpContact.State;
import dev.aval.sync.erp.ErpRow;
import dev.aval.sync.erp.Failure;
import dev.aval.sync.erp.Health;
import dev.aval.sync.erp.Page;
import dev.aval.sync.erp.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// An ERP that says what a test wants it to.
final class ScriptedErp implements ErpConnector {
  static final int PAGE = 10;

  final Map<String, ErpRow> rows = new TreeMap<>();
  final List<String> changed = new ArrayList<>();
  int pagesRead;
  int checks;
  boolean hidden;
  boolean unreadable;
  @Nullable Long total;
  @Nullable Failure failure;
  int failsFromPage;
  Runnable beforePage = () -> {};
  @Nullable Instant credentialsUntil;

  void has(ErpContact... contacts) {
    for (var it : contacts) {
      rows.put(it.externalId(), new ErpRow.Good(it));
      changed.add(it.externalId());
    }
  }

  void has(int from, int to) {
    for (int i = from; i <= to; i++) {
      has(contact(i));
    }
  }

  static ErpContact contact(int number) {
    return contact(
        "%04d".formatted(number), "p%d@acme.example".formatted(number), "Person " + number);
  }

  static ErpContact contact(String id, String email, String name) {
    return new ErpContact(id, null, "ACC-1001", email, name, "fr", State.ACTIVE, null, true, null);
  }

  static ErpContact left(ErpContact it, State state) {
    return new ErpContact(
        it.externalId(),
        it.code(),
        it.clientCode(),
        state == State.ERASED ? null : it.email(),
        state == State.ERASED ? null : it.name(),
        it.locale(),
        state,
        null,
        it.signatory(),
        it.createdAt());
  }

  void fails(Reason reason, int fromPage) {
    failure = new Failure(reason, "as the test wants", null);
    failsFromPage = fromPage;
  }

  void works() {
    failure = null;
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(true, true, false, PAGE);
  }

  @Override
  public Optional<Delivery> waiting() {
    if (unreadable) {
      throw new IllegalStateException("the folder cannot be read");
    }
    return Optional.empty();
  }

  @Override
  public Answer<Health> check() {
    checks++;
    return failure != null && failsFromPage == 0
        ? new Failed<>(failure)
        : new Got<>(new Health(null, credentialsUntil));
  }

  @Override
  public Answer<Page> readAll(String cursor, int size) {
    beforePage.run();
    pagesRead++;
    var page = cursor.isEmpty() ? 1 : Integer.parseInt(cursor.substring(0, cursor.indexOf(':')));
    if (failure != null && page >= failsFromPage) {
      return new Failed<>(failure);
    }
    var after = cursor.isEmpty() ? "" : cursor.substring(cursor.indexOf(':') + 1);
    var shown =
        rows.entrySet().stream()
            .filter(_ -> !hidden)
            .filter(it -> it.getKey().compareTo(after) > 0)
            .limit(size)
            .toList();
    var last = shown.size() < size ? null : (page + 1) + ":" + shown.getLast().getKey();
    return new Got<>(
        new Page(
            shown.stream().map(Map.Entry::getValue).toList(),
            shown.size(),
            last,
            "mark-" + pagesRead,
            total));
  }

  @Override
  public Answer<Page> readChanges(String mark, String cursor, int size) {
    if (failure != null) {
      return new Failed<>(failure);
    }
    var shown = changed.stream().distinct().map(rows::get).toList();
    changed.clear();
    return new Got<>(new Page(shown, shown.size(), null, "mark-" + ++pagesRead, null));
  }

  @Override
  public Answer<Optional<ErpContact>> read(String externalId) {
    return failure != null
        ? new Failed<>(failure)
        : new Got<>(
            rows.get(externalId) instanceof ErpRow.Good(var it)
                ? Optional.of(it)
                : Optional.empty());
  }
}
