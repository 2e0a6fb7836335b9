package dev.aval.sync.erp.http.tryton;

import static dev.aval.sync.erp.ErpConnectorContract.all;
import static dev.aval.sync.erp.ErpConnectorContract.ids;
import static dev.aval.sync.erp.ErpConnectorContract.page;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.aval.sync.erp.Answer;
import dev.aval.sync.erp.Answer.Failed;
import dev.aval.sync.erp.Answer.Got;
import dev.aval.sync.erp.ErpConnector;
import dev.aval.sync.erp.ErpConnectorContract;
import dev.aval.sync.erp.ErpContact;
import dev.aval.sync.erp.ErpContact.State;
import dev.aval.sync.erp.ErpRow;
import dev.aval.sync.erp.ErpRow.Good;
import dev.aval.sync.erp.Health;
import dev.aval.sync.erp.Page;
import dev.aval.sync.erp.Reason;
import dev.aval.sync.erp.Secret;
import dev.aval.sync.erp.Setup;
import dev.aval.sync.erp.Setups;
import dev.aval.sync.erp.http.calls.Calls;
import dev.aval.sync.erp.http.calls.RecordsConnector;
import dev.aval.sync.erp.http.calls.Reply;
import dev.aval.sync.testing.Tryton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Against a real Tryton 6.0, with 300 parties as dirty as those of a real company.
class TrytonIT {
  private static final int PARTIES = 300;
  static Tryton tryton;

  final AtomicInteger logins = new AtomicInteger();

  @BeforeAll
  static void start() throws Exception {
    var missing = Tryton.missing();
    missing.ifPresent(System.err::println);
    assumeTrue(missing.isEmpty(), () -> missing.orElse(""));
    tryton = Tryton.start(PARTIES);
    var bad =
        tryton.admin(
            "model.party.contact_mechanism.search",
            List.of(List.of("party", "=", 9), List.of("type", "=", "email")),
            0,
            1,
            List.of());
    tryton.admin(
        "model.party.contact_mechanism.write",
        List.of(bad.get(0).asInt()),
        Map.of("value", "no address"));
  }

  @AfterAll
  static void stop() {
    if (tryton != null) {
      tryton.close();
    }
  }

  @Nested
  class Contract extends ErpConnectorContract {
    @Override
    protected ErpConnector erp() {
      return connector();
    }

    @Override
    protected int size() {
      return 40;
    }

    @Override
    protected ErpConnector broken() {
      return TrytonConfiguration.connector(
          Setups.of(tryton.url() + "nothing/", Secret.of(Tryton.PASSWORD), Map.of()),
          Clock.systemUTC());
    }
  }

  @Test
  void everythingIsReadAndIsWhatTrytonCounts() {
    var first = page(connector(), "", 70);
    var rows = all(connector(), "", 70);
    assertThat(rows).hasSize(first.total().intValue());
    assertThat(rows)
        .filteredOn(it -> it instanceof Good(var who) && who.state() == State.INACTIVE)
        .isNotEmpty();
    assertThat(rows)
        .filteredOn(it -> it instanceof Good(var who) && !who.clientCode().equals(who.code()))
        .isNotEmpty();
    assertThat(rows)
        .filteredOn(it -> it instanceof Good(var who) && who.email() == null)
        .isNotEmpty();
    assertThat(rows).filteredOn(ErpRow.Bad.class::isInstance).hasSize(1);
  }

  @Test
  void aPartyThatIsDeactivatedBetweenPagesPullsNobodyOverTheEdge() throws Exception {
    var erp = connector();
    var before = ids(all(erp, "", 500));
    var first = page(erp, "", 20);
    tryton.admin("model.party.party.write", List.of(3), Map.of("active", false));
    var together = new ArrayList<>(ids(first.rows()));
    together.addAll(ids(all(erp, first.next(), 20)));
    assertThat(together).isEqualTo(before);
  }

  @Test
  void aDayOfChangesIsReadAsItWas() {
    var erp = connector();
    var before = contacts(all(erp, "", 500));
    var since = ((Got<Health>) erp.check()).value().time().toString();
    var day = tryton.churn(1);
    var after = contacts(all(erp, "", 500));
    assertThat(after).containsKeys(day.created().toArray(String[]::new));
    assertThat(day.renamed())
        .allSatisfy(it -> assertThat(after.get(it).name()).startsWith("Renamed "));
    assertThat(day.emailChanged())
        .isNotEmpty()
        .allSatisfy(it ->
            assertThat(after.get(it).email())
                .isNotEqualTo(before.get(it).email())
                .endsWith("@changed.example"));
    assertThat(day.deactivated())
        .allSatisfy(it -> assertThat(after.get(it).state()).isEqualTo(State.INACTIVE));
    assertThat(after).doesNotContainKeys(day.deleted().toArray(String[]::new));
    assertThat(after.get(day.merged().get(0)))
        .extracting(ErpContact::state, ErpContact::mergedInto)
        .containsExactly(State.MERGED, day.merged().get(1));
    assertThat(after.get(day.erased().getFirst()))
        .extracting(ErpContact::state, ErpContact::name, ErpContact::email)
        .containsExactly(State.ERASED, null, null);
    assertThat(after.get(day.duplicate().get(1)).name())
        .isEqualTo(after.get(day.duplicate().get(0)).name());
    var changed = ids(changes(erp, since));
    assertThat(changed)
        .containsAll(day.created())
        .containsAll(day.renamed())
        .containsAll(day.emailChanged())
        .containsAll(day.deactivated())
        .containsAll(day.erased());
    assertThat(changed.size()).isLessThan(PARTIES);
    assertThat(erp.read(day.deleted().getFirst()).toString())
        .isEqualTo("Got[value=Optional.empty]");
  }

  @Test
  void whatIsHiddenIsAnEmptyPageThatCountsNothing() {
    tryton.hide();
    try {
      var page = page(connector(), "", 100);
      assertThat(page.rows()).isEmpty();
      assertThat(page.total()).isZero();
      assertThat(connector().check()).isInstanceOf(Got.class);
    } finally {
      tryton.show();
    }
  }

  @Test
  void whoHangsIsLeft() {
    var erp = connector(Secret.of(Tryton.PASSWORD), Duration.ofSeconds(2));
    assertThat(erp.check()).isInstanceOf(Got.class);
    tryton.hang();
    try {
      assertThat(why(erp.readAll("", 100))).isEqualTo(Reason.TIMEOUT);
    } finally {
      tryton.resume();
    }
    await().untilAsserted(() -> assertThat(erp.check()).isInstanceOf(Got.class));
  }

  @Test
  void whoWasKilledIsUnreachableAndTheSessionOutlivesIt() {
    var erp = connector();
    var next = page(erp, "", 100).next();
    tryton.crash();
    assertThat(why(erp.readAll(next, 100))).isEqualTo(Reason.UNREACHABLE);
    tryton.up();
    assertThat(page(erp, next, 100).rows()).hasSize(100);
    assertThat(logins).hasValue(1);
  }

  @Test
  void anEndedSessionMeansOneNewLogin() {
    tryton.restart(Map.of("TRYTOND_SESSION__MAX_AGE", "3"));
    try {
      var erp = connector();
      var next = page(erp, "", 100).next();
      await().pollDelay(Duration.ofSeconds(4)).until(() -> true);
      assertThat(page(erp, next, 100).rows()).hasSize(100);
      assertThat(logins).hasValue(2);
    } finally {
      tryton.restart(Map.of());
    }
  }

  @Test
  void aWrongPasswordIsTriedOnceAndTheRightOneWorksAfterwards(@TempDir Path folder)
      throws Exception {
    var file = Files.writeString(folder.resolve("secret"), "wrong");
    var erp = connector(Secret.in(file), Duration.ofSeconds(20));
    for (var n = 0; n < 10; n++) {
      assertThat(why(erp.readAll("", 100))).isEqualTo(Reason.UNAUTHORIZED);
    }
    assertThat(logins).hasValue(1);
    Files.writeString(file, Tryton.PASSWORD);
    assertThat(erp.check()).isInstanceOf(Got.class);
    assertThat(logins).hasValue(2);
  }

  @Test
  void theClockIsThatOfTheErp() {
    var health = ((Got<Health>) connector().check()).value();
    assertThat(Duration.between(health.time(), Clock.systemUTC().instant()).abs())
        .isLessThan(Duration.ofSeconds(10));
  }

  private ErpConnector connector() {
    return connector(Secret.of(Tryton.PASSWORD), Duration.ofSeconds(20));
  }

  private ErpConnector connector(Secret secret, Duration timeout) {
    var setup = Setups.of(tryton.url(), secret, timeout, Map.of());
    var endpoint = new Counting(setup, logins);
    return new RecordsConnector<>(
        new Parties(
            new Rpc(endpoint, new Sessions(setup, endpoint, Clock.systemUTC())), Options.of(setup)),
        500,
        null);
  }

  /// Counts the logins, by which Tryton counts too.
  private static class Counting extends Endpoint {
    private final AtomicInteger logins;

    Counting(Setup setup, AtomicInteger logins) {
      super(setup, new Calls(setup));
      this.logins = logins;
    }

    @Override
    Answer<Reply> login(List<?> params) {
      logins.incrementAndGet();
      return super.login(params);
    }
  }

  private static List<ErpRow> changes(ErpConnector erp, String mark) {
    var page = ((Got<Page>) erp.readChanges(mark, "", 500)).value();
    assertThat(page.next()).isNull();
    return page.rows();
  }

  private static Map<String, ErpContact> contacts(List<ErpRow> rows) {
    return rows.stream()
        .flatMap(it -> it instanceof Good(var who) ? Stream.of(who) : Stream.of())
        .collect(toMap(ErpContact::externalId, identity()));
  }

  private static Reason why(Answer<?> answer) {
    assertThat(answer).isInstanceOf(Failed.class);
    return ((Failed<?>) answer).failure().reason();
  }
}
