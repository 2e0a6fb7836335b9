package dev.aval.sync.erp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.aval.sync.erp.Answer.Failed;
import dev.aval.sync.erp.Answer.Got;
import dev.aval.sync.erp.ErpRow.Bad;
import dev.aval.sync.erp.ErpRow.Good;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What holds for every ERP. Each adapter runs it against an ERP that holds at least eleven
/// records, one of which cannot be read as a contact and one of which has left.
public abstract class ErpConnectorContract {
  /// The ERP with what it holds.
  protected abstract ErpConnector erp() throws Exception;

  /// The same, but broken: it does not answer what it should.
  protected abstract ErpConnector broken() throws Exception;

  /// Of a page; there must be at least three.
  protected int size() {
    return 3;
  }

  @Test
  void everythingIsReadFromStartToEndWithoutDoubles() throws Exception {
    var ids = ids(all(erp(), start(erp()), size()));
    assertThat(ids).hasSizeGreaterThanOrEqualTo(11).doesNotHaveDuplicates();
  }

  @Test
  void theSizeOfAPageChangesNothing() throws Exception {
    var erp = erp();
    assertThat(all(erp, start(erp), size() + 1)).isEqualTo(all(erp, start(erp), 500));
  }

  @Test
  void theOrderIsStable() throws Exception {
    var erp = erp();
    assertThat(all(erp, start(erp), size())).isEqualTo(all(erp, start(erp), size()));
  }

  @Test
  void readingGoesOnAtACursorInAnotherProcess() throws Exception {
    var first = page(erp(), start(erp()), size());
    var rest = all(erp(), first.next(), size());
    var together = new ArrayList<>(first.rows());
    together.addAll(rest);
    assertThat(together).isEqualTo(all(erp(), start(erp()), size()));
  }

  @Test
  void theSameCursorTwiceIsTheSamePage() throws Exception {
    var erp = erp();
    var second = page(erp, start(erp), size()).next();
    assertThat(page(erp, second, size())).isEqualTo(page(erp, second, size()));
  }

  @Test
  void whatWasReadIsWhatTheErpCounts() throws Exception {
    var erp = erp();
    var total = page(erp, start(erp), size()).total();
    assumeTrue(total != null, "this ERP does not count");
    assertThat(all(erp, start(erp), size())).hasSize(total.intValue());
  }

  @Test
  void aBadRowIsNamedAndTheRestGoesOn() throws Exception {
    var rows = all(erp(), start(erp()), size());
    assertThat(rows).filteredOn(Bad.class::isInstance).isNotEmpty();
    assertThat(rows).last().isInstanceOf(Good.class);
  }

  @Test
  void whoHasLeftIsToldOf() throws Exception {
    assertThat(all(erp(), start(erp()), size()))
        .anyMatch(it -> it instanceof Good(var who) && who.state() != ErpContact.State.ACTIVE);
  }

  @Test
  void oneContactIsReadAgain() throws Exception {
    var erp = erp();
    assumeTrue(erp.capabilities().one(), "this ERP cannot be asked for one");
    for (var row : all(erp, start(erp), 100).stream().limit(20).toList()) {
      if (row instanceof Good(var contact)) {
        assertThat(erp.read(contact.externalId()))
            .isInstanceOfSatisfying(
                Got.class,
                it -> assertThat(it.value().toString()).isEqualTo("Optional[" + contact + "]"));
      }
    }
  }

  @Test
  void whoIsNotThereIsNobody() throws Exception {
    var erp = erp();
    assumeTrue(erp.capabilities().one(), "this ERP cannot be asked for one");
    assertThat(erp.read("99999999").toString()).isEqualTo("Got[value=Optional.empty]");
  }

  @Test
  void aFailureIsAValueThatNamesNobody() throws Exception {
    var answer = broken().readAll(start(broken()), size());
    assertThat(answer)
        .isInstanceOfSatisfying(
            Failed.class, it -> assertThat(it.failure().detail()).isNotBlank().doesNotContain("@"));
  }

  @Test
  void theHealthIsAskedForBeforehand() throws Exception {
    assertThat(erp().check()).isInstanceOf(Got.class);
  }

  protected static String start(ErpConnector erp) {
    return erp.waiting().map(Delivery::cursor).orElse(ErpConnector.START);
  }

  public static List<ErpRow> all(ErpConnector erp, String cursor, int size) {
    var rows = new ArrayList<ErpRow>();
    var read = 0;
    var next = cursor;
    while (next != null) {
      var page = page(erp, next, size);
      rows.addAll(page.rows());
      read += page.read();
      next = page.next();
    }
    assertThat(read).isGreaterThanOrEqualTo(rows.size());
    return rows;
  }

  public static Page page(ErpConnector erp, String cursor, int size) {
    return switch (erp.readAll(cursor, size)) {
      case Got<Page>(var page) -> page;
      case Failed<Page>(var failure) ->
          throw new AssertionError("Expected a page, but got " + failure);
    };
  }

  public static List<String> ids(List<ErpRow> rows) {
    return rows.stream()
        .map(it ->
            switch (it) {
              case Good(var contact) -> contact.externalId();
              case Bad(_, var id, _) -> id;
            })
        .toList();
  }
}
