package dev.aval.sync.erp.http.odata;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static dev.aval.sync.erp.ErpConnectorContract.all;
import static dev.aval.sync.erp.ErpConnectorContract.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.aval.sync.erp.Answer;
import dev.aval.sync.erp.Answer.Failed;
import dev.aval.sync.erp.Answer.Got;
import dev.aval.sync.erp.ErpConnector;
import dev.aval.sync.erp.ErpConnectorContract;
import dev.aval.sync.erp.ErpContact;
import dev.aval.sync.erp.ErpContact.State;
import dev.aval.sync.erp.ErpRow.Good;
import dev.aval.sync.erp.Failure;
import dev.aval.sync.erp.Reason;
import dev.aval.sync.erp.Secret;
import dev.aval.sync.erp.Setups;
import dev.aval.sync.erp.WrongSetting;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Against answers in the shape that Business Central documents; no live one was at hand.
class BusinessCentralTest extends ErpConnectorContract {
  private static final String CONTACTS = "/api/v2.0/companies(c1)/contacts";

  final WireMockServer bc = new WireMockServer(options().dynamicPort());

  @BeforeEach
  void open() {
    bc.start();
    bc.stubFor(
        post("/token")
            .willReturn(
                okJson(
                    "{\"access_token\": \"t1\", \"token_type\": \"Bearer\", \"expires_in\": 3599}")));
    // The server pages as it likes: by the size that is wished for, and the link it gives says
    // where it goes on.
    for (var size : new int[] {1, 3, 4, 5, 100, 500}) {
      for (var from = 0; from <= 12; from++) {
        page(from, size);
      }
    }
    IntStream.range(0, 12)
        .forEach(n ->
            bc.stubFor(
                get(urlPathEqualTo(CONTACTS))
                    .atPriority(2)
                    .withQueryParam("$filter", equalTo("id eq " + id(n)))
                    .willReturn(okJson("{\"value\": [" + contact(n) + "]}"))));
    bc.stubFor(
        get(urlPathEqualTo(CONTACTS))
            .atPriority(2)
            .withQueryParam("$filter", equalTo("id eq '99999999'"))
            .willReturn(okJson("{\"value\": []}")));
  }

  private void page(int from, int size) {
    var until = Math.min(12, from + size);
    var value =
        IntStream.range(from, until)
            .mapToObj(BusinessCentralTest::contact)
            .collect(Collectors.joining(","));
    var link =
        until == 12
            ? ""
            : ", \"@odata.nextLink\": \"%s%s?$skiptoken=%d&aid=FIN\""
                .formatted(bc.baseUrl(), CONTACTS, until);
    var stub =
        get(urlPathEqualTo(CONTACTS))
            .atPriority(5)
            .withHeader("Prefer", equalTo("odata.maxpagesize=" + size));
    bc.stubFor(
        (from == 0 ? stub : stub.atPriority(4).withQueryParam("$skiptoken", equalTo("" + from)))
            .willReturn(
                okJson(
                        "{\"@odata.context\": \"x\", \"@odata.count\": 12, \"value\": ["
                            + value
                            + "]"
                            + link
                            + "}")
                    .withHeader("Date", "Sun, 22 Nov 2026 02:00:00 GMT")));
  }

  private static String id(int n) {
    return "5d115c9c-44e3-ea11-bb43-0000000000%02d".formatted(n);
  }

  private static String contact(int n) {
    return """
    {"@odata.etag": "W/x", "id": "%s", "number": "%06d", "type": "Person", "displayName": "Name %d",
     "companyNumber": "000815", "email": "%s", "privacyBlocked": %s, "lastModifiedDateTime": "2026-11-20T10:00:00.123Z"}\
    """
        .formatted(id(n), n, n, n == 4 ? "no address" : "p" + n + "@acme.example", n == 6);
  }

  @AfterEach
  void close() {
    bc.stop();
  }

  @Override
  protected ErpConnector erp() {
    return connector(Map.of());
  }

  private ErpConnector connector(Map<String, String> more) {
    var options =
        new HashMap<String, String>(
            Map.of(
                "company",
                "c1",
                "token-url",
                bc.baseUrl() + "/token",
                "scope",
                "https://api.example/.default"));
    options.putAll(more);
    return new ODataConfiguration.Kind("business-central", true, Clock.systemUTC())
        .connect(
            Setups.of(
                bc.baseUrl() + "/api/v2.0", Secret.of("s3cret"), Duration.ofSeconds(2), options));
  }

  @Override
  protected ErpConnector broken() {
    fail(500);
    return erp();
  }

  @Test
  void aContactIsReadAsItStands() {
    assertThat(((Good) all(erp(), "", 5).getFirst()).contact())
        .isEqualTo(
            new ErpContact(
                id(0),
                "000000",
                "000815",
                "p0@acme.example",
                "Name 0",
                null,
                State.ACTIVE,
                null,
                true,
                null));
    assertThat(((Good) all(erp(), "", 5).get(6)).contact().state()).isEqualTo(State.INACTIVE);
  }

  @Test
  void companiesAndWhoBelongsToNoneAreNoContacts() {
    bc.stubFor(
        get(urlPathEqualTo(CONTACTS))
            .atPriority(1)
            .willReturn(
                okJson(
                    "{\"value\": ["
                        + contact(1).replace("Person", "Company")
                        + ","
                        + contact(2).replace("000815", "")
                        + ","
                        + contact(3)
                        + "]}")));
    var page = page(erp(), "", 5);
    assertThat(page.read()).isEqualTo(3);
    assertThat(ids(page.rows())).containsExactly(id(3));
  }

  @Test
  void oneTokenServesAllPages() {
    all(erp(), "", 3);
    bc.verify(
        1,
        postRequestedFor(urlEqualTo("/token"))
            .withRequestBody(
                equalTo(
                    "grant_type=client_credentials&scope=https%3A%2F%2Fapi.example%2F.default")));
    bc.verify(
        4,
        getRequestedFor(urlPathEqualTo(CONTACTS))
            .withHeader("Authorization", equalTo("Bearer t1")));
  }

  @Test
  void aTokenThatEndedMeansOneNewOne() {
    bc.stubFor(get(anyUrl()).atPriority(1).willReturn(aResponse().withStatus(401)));
    assertThat(why(erp().readAll("", 5)).reason()).isEqualTo(Reason.UNAUTHORIZED);
    bc.verify(2, postRequestedFor(urlEqualTo("/token")));
  }

  @Test
  void aClientThatIsRefusedIsNotTriedAgain() {
    bc.stubFor(
        post("/token")
            .atPriority(1)
            .willReturn(aResponse().withStatus(400).withBody("{\"error\": \"invalid_client\"}")));
    assertThat(why(erp().readAll("", 5)).reason()).isEqualTo(Reason.UNAUTHORIZED);
    bc.verify(1, postRequestedFor(urlEqualTo("/token")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://elsewhere.example/api/v2.0/companies(c1)/contacts?x=1",
        "//elsewhere.example/x",
        "http://127.0.0.1:1/x",
        "::"
      })
  void aNextLinkToElsewhereIsNotFollowed(String link) {
    bc.stubFor(
        get(urlPathEqualTo(CONTACTS))
            .atPriority(1)
            .willReturn(okJson("{\"value\": [], \"@odata.nextLink\": \"" + link + "\"}")));
    assertThat(why(erp().readAll("", 5)).reason()).isEqualTo(Reason.BAD_ANSWER);
    assertThat(why(erp().readAll("2|//elsewhere.example/x", 5)).reason())
        .isEqualTo(Reason.BAD_ANSWER);
  }

  @Test
  void anEmptyPageWithALinkIsNotTheEnd() {
    bc.stubFor(
        get(urlPathEqualTo(CONTACTS))
            .atPriority(1)
            .willReturn(okJson("{\"value\": [], \"@odata.nextLink\": \"contacts?$skiptoken=a\"}")));
    assertThat(page(erp(), "", 5).next()).isEqualTo("|" + CONTACTS + "?$skiptoken=a");
  }

  @Test
  void aDeltaThatIsTooOldAsksForEverything() {
    fail(410);
    assertThat(why(erp().readChanges("2026-11-22T01:50:00Z", "", 5)).reason())
        .isEqualTo(Reason.MARK_EXPIRED);
  }

  @Test
  void changesAreThoseModifiedSince() {
    assertThat(page(erp(), "", 5).mark()).isEqualTo("2026-11-22T01:50:00Z");
    assertThat(erp().readChanges("2026-11-22T01:50:00Z", "", 5)).isInstanceOf(Got.class);
    bc.verify(
        getRequestedFor(urlPathEqualTo(CONTACTS))
            .withQueryParam("$filter", equalTo("lastModifiedDateTime ge 2026-11-22T01:50:00Z")));
  }

  @Test
  void tooManyRequestsSayHowLongToWait() {
    bc.stubFor(
        get(anyUrl())
            .atPriority(1)
            .willReturn(aResponse().withStatus(429).withHeader("Retry-After", "30")));
    assertThat(why(erp().readAll("", 5)))
        .isEqualTo(
            new Failure(
                Reason.RATE_LIMITED, "It answered with status 429", Duration.ofSeconds(30)));
  }

  @Test
  void onlyWhatIsNeededIsAskedFor() {
    page(erp(), "", 5);
    bc.verify(
        getRequestedFor(urlPathEqualTo(CONTACTS))
            .withQueryParam(
                "$select",
                equalTo(
                    "companyNumber,displayName,email,id,lastModifiedDateTime,number,privacyBlocked,type"))
            .withQueryParam("$count", equalTo("true"))
            .withQueryParam("$orderby", matching("id")));
  }

  @Test
  void aFieldMayBeCalledOtherwise() {
    bc.stubFor(
        get(urlPathEqualTo("/api/v2.0/people"))
            .willReturn(
                okJson(
                    "{\"value\": ["
                        + contact(1).replace("companyNumber", "customerNumber")
                        + "]}")));
    var erp = connector(Map.of("path", "people", "client-code", "customerNumber"));
    assertThat(ids(page(erp, "", 5).rows())).containsExactly(id(1));
  }

  @Test
  void withoutACompanyNothingStarts() {
    var setup = Setups.of("http://127.0.0.1:1", Secret.of("x"), Map.of());
    assertThatThrownBy(() ->
            new ODataConfiguration.Kind("business-central", true, Clock.systemUTC()).connect(setup))
        .isInstanceOfSatisfying(
            WrongSetting.class, it -> assertThat(it.setting()).isEqualTo("options.company"));
  }

  private void fail(int status) {
    bc.stubFor(
        get(anyUrl())
            .atPriority(1)
            .willReturn(aResponse().withStatus(status).withBody("zoe@acme.example")));
  }

  private static Failure why(Answer<?> answer) {
    assertThat(answer).isInstanceOf(Failed.class);
    return ((Failed<?>) answer).failure();
  }
}
