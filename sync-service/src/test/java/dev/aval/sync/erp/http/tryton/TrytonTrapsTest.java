package dev.aval.sync.erp.http.tryton;

import static dev.aval.sync.erp.ErpConnectorContract.all;
import static dev.aval.sync.erp.ErpConnectorContract.ids;
import static dev.aval.sync.erp.ErpConnectorContract.page;
import static dev.aval.sync.erp.http.tryton.FakeTryton.answer;
import static dev.aval.sync.erp.http.tryton.FakeTryton.email;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.sync.erp.Answer;
import dev.aval.sync.erp.Answer.Failed;
import dev.aval.sync.erp.Answer.Got;
import dev.aval.sync.erp.ErpContact;
import dev.aval.sync.erp.ErpContact.State;
import dev.aval.sync.erp.ErpRow;
import dev.aval.sync.erp.ErpRow.Bad;
import dev.aval.sync.erp.ErpRow.Good;
import dev.aval.sync.erp.Failure;
import dev.aval.sync.erp.Flaw;
import dev.aval.sync.erp.Reason;
import dev.aval.sync.erp.Secret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each trap was seen in a real Tryton 6.0.
class TrytonTrapsTest {
  FakeTryton tryton;

  @BeforeEach
  void open() throws Exception {
    tryton = new FakeTryton();
  }

  @AfterEach
  void close() {
    tryton.close();
  }

  @Test
  void theEnvelopeHasThreeKeysAndNoMore() {
    page(tryton.connector(), "", 10);
    assertThat(tryton.asked)
        .allSatisfy(it ->
            assertThat(it.propertyNames()).containsExactlyInAnyOrder("id", "method", "params"));
  }

  @Test
  void whoIsInactiveIsAskedFor() {
    tryton.party(1, Map.of("active", 0)).party(2, Map.of("active", false));
    assertThat(contacts())
        .extracting(ErpContact::state)
        .containsExactly(State.INACTIVE, State.INACTIVE);
    assertThat(tryton.asked.getLast().get("params").toString()).contains("\"active_test\":false");
  }

  @Test
  void booleansComeAsNumbersOrAsThemselves() {
    tryton
        .party(1, Map.of("active", true))
        .party(2, Map.of("active", 1))
        .party(3, Map.of("active", false))
        .party(4, Map.of("active", 0));
    assertThat(contacts())
        .extracting(ErpContact::state)
        .containsExactly(State.ACTIVE, State.ACTIVE, State.INACTIVE, State.INACTIVE);
  }

  @Test
  void theAddressIsTheFirstBySequenceOfThoseThatAreActive() {
    tryton
        .party(
            1,
            mails(
                email(1, "late@acme.example", 9, 1),
                email(2, "gone@acme.example", 1, 0),
                email(3, " First@acme.example ", 2, true)))
        .party(
            2,
            mails(
                email(4, "second@acme.example", 1, 1), email(5, "unordered@acme.example", null, 1)))
        .party(3, mails(email(7, "b@acme.example", 1, 1), email(6, "a@acme.example", 1, 1)))
        .party(
            4,
            mails(
                Map.of("id", 8, "type", "phone", "value", "+31 20 1", "sequence", 1, "active", 1)));
    assertThat(contacts())
        .extracting(ErpContact::email)
        .containsExactly("First@acme.example", "unordered@acme.example", "a@acme.example", null);
  }

  @Test
  void whoHasNoAddressIsNoSignatoryAndNotBad() {
    tryton.party(1, mails());
    assertThat(contacts()).singleElement().extracting(ErpContact::signatory).isEqualTo(false);
  }

  @Test
  void anAddressThatIsNoneIsBad() {
    tryton.party(1, mails(email(1, "zoe at acme", 1, 1)));
    assertThat(rows()).containsExactly(new Bad("party 1", "1", Flaw.EMAIL_UNFIT));
  }

  @Test
  void anActiveOneWithoutNameIsBad() {
    tryton.party(1, with("name", null));
    assertThat(rows()).containsExactly(new Bad("party 1", "1", Flaw.NO_NAME));
  }

  @Test
  void whoWasMergedNamesWhomInto() {
    tryton.party(1, Map.of("active", 0, "replaced_by", 7));
    assertThat(contacts())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.state()).isEqualTo(State.MERGED);
          assertThat(it.mergedInto()).isEqualTo("7");
        });
  }

  @Test
  void erasedIsWhoHasNeitherNameNorContactsAndIsInactive() {
    var erased = with("name", null);
    erased.putAll(Map.of("active", 0, "contact_mechanisms.", List.of()));
    var stillThere = with("name", null);
    stillThere.put("active", 0);
    tryton
        .party(1, erased)
        .party(2, stillThere)
        .party(3, Map.of("active", 0, "contact_mechanisms.", List.of()));
    assertThat(contacts())
        .extracting(ErpContact::state)
        .containsExactly(State.ERASED, State.INACTIVE, State.INACTIVE);
  }

  @Test
  void theClientIsWhomSomebodyWorksForElseHimself() {
    tryton.party(1, Map.of()).party(2, Map.of());
    tryton.relations.add(Map.of("from_", 1, "to", 8, "to.", Map.of("code", "C00008")));
    tryton.relations.add(Map.of("from_", 1, "to", 9, "to.", Map.of("code", "C00009")));
    assertThat(contacts()).extracting(ErpContact::clientCode).containsExactly("C00008", "C00002");
    assertThat(contacts()).extracting(ErpContact::code).containsExactly("C00001", "C00002");
    assertThat(tryton.asked.toString()).contains("works for");
  }

  @Test
  void theRelationIsASettingAndMayBeNone() {
    tryton.party(1, Map.of());
    all(tryton.connector(Secret.of("R3ad-Only-ERP"), Map.of("works-for", "travaille pour")), "", 5);
    assertThat(tryton.asked.toString()).contains("travaille pour");
    tryton.asked.clear();
    all(tryton.connector(Secret.of("R3ad-Only-ERP"), Map.of("worksfor", "none")), "", 5);
    assertThat(tryton.asked.toString()).doesNotContain("party.relation");
  }

  @Test
  void aCategoryMakesSignatoriesWhereOneIsSet() {
    tryton
        .party(1, Map.of("categories.", List.of(Map.of("id", 1, "name", "Signatory"))))
        .party(2, Map.of("categories.", List.of()));
    var erp =
        tryton.connector(Secret.of("R3ad-Only-ERP"), Map.of("signatory-category", "Signatory"));
    assertThat(all(erp, "", 5))
        .extracting(it -> ((Good) it).contact().signatory())
        .containsExactly(true, false);
  }

  @Test
  void timesHaveNoZoneAndAreUtc() {
    tryton.party(
        1,
        Map.of(
            "create_date",
            Map.of(
                "__class__",
                "datetime",
                "year",
                2026,
                "month",
                11,
                "day",
                22,
                "hour",
                1,
                "minute",
                51,
                "second",
                28,
                "microsecond",
                72227)));
    assertThat(contacts())
        .singleElement()
        .extracting(ErpContact::createdAt)
        .isEqualTo(Instant.parse("2026-11-22T01:51:28.072227Z"));
  }

  @Test
  void aPartyThatLeavesAPageBeforePullsNobodyOverTheEdge() {
    for (var id = 1; id <= 6; id++) {
      tryton.party(id, Map.of());
    }
    var erp = tryton.connector();
    var first = page(erp, "", 3);
    tryton.parties.remove(1L);
    assertThat(ids(all(erp, first.next(), 3))).containsExactly("4", "5", "6");
  }

  @Test
  void theMarkIsTheErpsTimeLessWhatCommitsLate() {
    var mark = Instant.parse(page(tryton.connector(), "", 3).mark());
    assertThat(mark).isBetween(Instant.now().minusSeconds(660), Instant.now().minusSeconds(595));
  }

  @Test
  void changesAreLookedForInContactsAndByCreationToo() {
    tryton.party(1, Map.of());
    tryton.connector().readChanges("2026-11-22T01:51:45Z", "", 5);
    assertThat(tryton.asked.toString())
        .contains(
            "\"OR\"",
            "[\"write_date\",\">=\"",
            "[\"create_date\",\">=\"",
            "[\"contact_mechanisms.write_date\",\">=\"",
            "[\"contact_mechanisms.create_date\",\">=\"");
  }

  @Test
  void aMarkOfAnotherKindAsksForEverything() {
    assertThat(why(tryton.connector().readChanges("day.csv", "", 5)).reason())
        .isEqualTo(Reason.MARK_EXPIRED);
  }

  @Test
  void anEndedSessionMeansOneNewLogin() {
    var erp = tryton.connector();
    tryton.party(1, Map.of());
    page(erp, "", 5);
    tryton.endSessions();
    assertThat(page(erp, "", 5).rows()).hasSize(1);
    assertThat(tryton.logins).isEqualTo(2);
  }

  @Test
  void aSessionThatEndsAgainAtOnceIsGivenUp() {
    tryton.faults.addAll(List.of(answer(401, "text/plain", ""), answer(401, "text/plain", "")));
    assertThat(why(tryton.connector().readAll("", 5)).reason()).isEqualTo(Reason.UNAUTHORIZED);
    assertThat(tryton.logins).isEqualTo(2);
  }

  @Test
  void oneLoginServesAllPages() {
    for (var id = 1; id <= 9; id++) {
      tryton.party(id, Map.of());
    }
    all(tryton.connector(), "", 2);
    assertThat(tryton.logins).isEqualTo(1);
  }

  @Test
  void aWrongPasswordIsTriedOnceAndNeverLocksTheAccount(@TempDir Path folder) throws Exception {
    var file = Files.writeString(folder.resolve("secret"), "wrong");
    var erp = tryton.connector(Secret.in(file), Map.of());
    for (var n = 0; n < 5; n++) {
      assertThat(why(erp.readAll("", 5)).reason()).isEqualTo(Reason.UNAUTHORIZED);
    }
    assertThat(tryton.logins).isEqualTo(1);
    Files.writeString(file, "R3ad-Only-ERP\n");
    assertThat(erp.readAll("", 5)).isInstanceOf(Got.class);
    assertThat(tryton.logins).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200 | {\"id\":1,\"error\":[\"'party.nope'\",\"\"]} | ERP_ERROR | It answered with 'party.nope'",
        "200 | {\"id\":1,\"error\":[\"UserError\",[\"You are not allowed to access \\\"Party\\\".\",\"\",null]]} | FORBIDDEN | The user may not read that",
        "200 | {\"id\":1,\"error\":[\"UserError\",[\"Zoe Nowak is locked\",\"\",null]]} | ERP_ERROR | It answered with UserError",
        "200 | {\"id\":1,\"error\":[\"LoginException\",[\"password\",\"Password for sync\",\"password\"]]} | UNAUTHORIZED | A password is asked for",
        "200 | {\"id\":1} | BAD_ANSWER | There is neither a result nor an error in the answer",
        "200 | 19500 | BAD_ANSWER | There is neither a result nor an error in the answer",
        "200 | <!doctype html><title>Maintenance</title> | BAD_ANSWER | A page of HTML came back",
        "200 | {\"id\":1,\"result\":[ | BAD_ANSWER | No JSON came back",
        "302 | | BAD_ANSWER | It answered with status 302",
        "403 | <!doctype html> | FORBIDDEN | It answered with status 403",
        "429 | <!doctype html> | RATE_LIMITED | It answered with status 429",
        "500 | <!doctype html> | ERP_ERROR | It answered with status 500",
      })
  void anErrorIsSeenHoweverItComes(int status, String body, Reason reason, String detail) {
    tryton.faults.add(answer(status, "text/html", body == null ? "" : body));
    assertThat(why(tryton.connector().readAll("", 5))).isEqualTo(new Failure(reason, detail, null));
  }

  @Test
  void aLockedAccountIsLeftAlone() {
    tryton.lockedOut = true;
    var failure = why(tryton.connector().readAll("", 5));
    assertThat(failure.reason()).isEqualTo(Reason.RATE_LIMITED);
    assertThat(failure.retryAfter()).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void aCutBodyIsNoPage() {
    tryton.faults.add(FakeTryton.cut("{\"id\":1,\"result\":2000"));
    assertThat(why(tryton.connector().readAll("", 5)).reason()).isEqualTo(Reason.BAD_ANSWER);
  }

  @Test
  void anAnswerThatIsTooLargeIsNotRead() {
    tryton.faults.add(
        answer(200, "application/json", "{\"id\":1,\"result\":\"" + "x".repeat(2 << 20) + "\"}"));
    assertThat(why(tryton.connector().readAll("", 5)).detail())
        .contains("larger than 1048576 bytes");
  }

  @Test
  void whoHangsIsLeft() {
    tryton.faults.add(tryton.hang());
    assertThat(why(tryton.connector().readAll("", 5)).reason()).isEqualTo(Reason.TIMEOUT);
  }

  @Test
  void whoHangsWithinABodyIsLeftToo() {
    tryton.faults.add(exchange -> {
      exchange.sendResponseHeaders(200, 1000);
      exchange.getResponseBody().write('{');
      exchange.getResponseBody().flush();
      tryton.hang().answer(exchange);
    });
    assertThat(why(tryton.connector().readAll("", 5)).reason()).isEqualTo(Reason.TIMEOUT);
  }

  @Test
  void whoIsAwayIsUnreachable() {
    var erp = tryton.connector();
    tryton.close();
    assertThat(why(erp.readAll("", 5)).reason()).isEqualTo(Reason.UNREACHABLE);
  }

  @Test
  void aFieldThatWasRenamedIsNoEmptyErp() {
    tryton.party(1, Map.of());
    tryton.parties.get(1L).remove("contact_mechanisms.");
    assertThat(why(tryton.connector().readAll("", 5)))
        .isEqualTo(
            new Failure(Reason.BAD_ANSWER, "A party lacks the field contact_mechanisms.", null));
  }

  @Test
  void whatIsHiddenIsToldAsNothingNotAsAnEnd() {
    var page = page(tryton.connector(), "", 5);
    assertThat(page.rows()).isEmpty();
    assertThat(page.total()).isZero();
    assertThat(page.next()).isNull();
  }

  @Test
  void thePasswordIsInNoText() {
    tryton.faults.add(answer(401, "text/html", "R3ad-Only-ERP"));
    var erp = tryton.connector();
    assertThat(erp.readAll("", 5) + erp.toString()).doesNotContain("R3ad-Only-ERP");
  }

  private List<ErpRow> rows() {
    return all(tryton.connector(), "", 5);
  }

  private List<ErpContact> contacts() {
    return rows().stream().map(it -> ((Good) it).contact()).toList();
  }

  private static Failure why(Answer<?> answer) {
    assertThat(answer).isInstanceOf(Failed.class);
    return ((Failed<?>) answer).failure();
  }

  @SafeVarargs
  private static Map<String, Object> mails(Map<String, Object>... mails) {
    return Map.of("contact_mechanisms.", Arrays.asList(mails));
  }

  private static Map<String, Object> with(String field, Object value) {
    var map = new HashMap<String, Object>();
    map.put(field, value);
    return map;
  }
}
