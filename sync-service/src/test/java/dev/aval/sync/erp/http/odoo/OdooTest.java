package dev.aval.sync.erp.http.odoo;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static dev.aval.sync.erp.ErpConnectorContract.all;
import static dev.aval.sync.erp.ErpConnectorContract.page;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.aval.sync.erp.Answer;
import dev.aval.sync.erp.Answer.Failed;
import dev.aval.sync.erp.ErpConnector;
import dev.aval.sync.erp.ErpConnectorContract;
import dev.aval.sync.erp.ErpContact;
import dev.aval.sync.erp.ErpContact.State;
import dev.aval.sync.erp.ErpRow.Good;
import dev.aval.sync.erp.Failure;
import dev.aval.sync.erp.Reason;
import dev.aval.sync.erp.Secret;
import dev.aval.sync.erp.Setups;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Against answers in the shape that Odoo documents; no live Odoo was at hand.
class OdooTest extends ErpConnectorContract {
  private static final String READ = "/json/2/res.partner/search_read";
  private static final String COUNT = "/json/2/res.partner/search_count";

  final WireMockServer odoo = new WireMockServer(options().dynamicPort());

  @BeforeEach
  void open() {
    odoo.start();
    odoo.stubFor(
        post(COUNT).willReturn(okJson("12").withHeader("Date", "Sun, 22 Nov 2026 02:00:00 GMT")));
    // Whatever is asked for: ids 1 to 12 in order, behind the id that the domain names.
    for (var size : new int[] {3, 4, 5, 100, 500}) {
      for (var id = 0L; id <= 12; id++) {
        behind(id, size);
      }
    }
    for (var id = 1L; id <= 12; id++) {
      odoo.stubFor(
          post(READ)
              .withRequestBody(matchingJsonPath("$.domain[0][1]", equalTo("=")))
              .withRequestBody(matchingJsonPath("$.domain[0][2]", equalTo("" + id)))
              .willReturn(okJson("[" + partner(id) + "]")));
    }
    odoo.stubFor(
        post(READ)
            .withRequestBody(matchingJsonPath("$.domain[0][2]", equalTo("99999999")))
            .willReturn(okJson("[]")));
    odoo.stubFor(
        post(READ)
            .withRequestBody(matchingJsonPath("$.domain[0][1]", equalTo("in")))
            .willReturn(okJson("[{\"id\": 100, \"ref\": \"000815\"}]")));
  }

  private void behind(long id, int size) {
    var found =
        LongStream.rangeClosed(id + 1, 12)
            .limit(size)
            .mapToObj(OdooTest::partner)
            .collect(Collectors.joining(",", "[", "]"));
    odoo.stubFor(
        post(READ)
            .withRequestBody(matchingJsonPath("$.domain[0][1]", equalTo(">")))
            .withRequestBody(matchingJsonPath("$.domain[0][2]", equalTo("" + id)))
            .withRequestBody(matchingJsonPath("$.limit", equalTo("" + size)))
            .willReturn(okJson(found)));
  }

  private static String partner(long id) {
    return switch ((int) id) {
      case 4 -> partner(id, "\"no address\"", "true", "100");
      case 6 -> partner(id, "false", "false", "100");
      case 7 -> partner(id, "\"p7@acme.example\"", "true", "7");
      default -> partner(id, "\"p%d@acme.example\"".formatted(id), "true", "100");
    };
  }

  private static String partner(long id, String email, String active, String company) {
    return """
    {"id": %d, "ref": %s, "name": "Name %d", "active": %s, "email": %s, "lang": "fr_FR",
     "type": "contact", "create_date": "2026-11-22 01:51:28", "commercial_partner_id": [%s, "Acme"]}\
    """
        .formatted(id, id == 7 ? "\"C7\"" : "false", id, active, email, company);
  }

  @AfterEach
  void close() {
    odoo.stop();
  }

  @Override
  protected ErpConnector erp() {
    return new OdooConfiguration.Kind()
        .connect(
            Setups.of(odoo.baseUrl(), Secret.of("s3cretkey"), Duration.ofSeconds(2), Map.of()));
  }

  @Override
  protected ErpConnector broken() {
    fail(500, "{\"name\": \"odoo.exceptions.UserError\", \"message\": \"zoe@acme.example\"}");
    return erp();
  }

  @Test
  void aPartnerIsAContactOfItsCompany() {
    var rows = all(erp(), "", 5);
    assertThat(((Good) rows.getFirst()).contact())
        .isEqualTo(
            new ErpContact(
                "1",
                null,
                "000815",
                "p1@acme.example",
                "Name 1",
                "fr_FR",
                State.ACTIVE,
                null,
                true,
                Instant.parse("2026-11-22T01:51:28Z")));
    assertThat(((Good) rows.get(6)).contact().clientCode()).isEqualTo("C7");
  }

  @Test
  void theKeyAndTheDatabaseGoInHeadersAndArgumentsByName() {
    page(erp(), "", 5);
    odoo.verify(
        postRequestedFor(urlEqualTo(READ))
            .withHeader("Authorization", equalTo("bearer s3cretkey"))
            .withHeader("X-Odoo-Database", equalTo("erp"))
            .withRequestBody(matchingJsonPath("$.order", equalTo("id asc")))
            .withRequestBody(matchingJsonPath("$.context.active_test", equalTo("false"))));
  }

  @Test
  void archivedPartnersAreAskedForAndHaveLeft() {
    assertThat(((Good) all(erp(), "", 5).get(5)).contact().state()).isEqualTo(State.INACTIVE);
  }

  @Test
  void emptyIsFalseWhateverTheType() {
    assertThat(((Good) all(erp(), "", 5).get(5)).contact().email()).isNull();
  }

  @Test
  void anAddressOfACompanyIsNobodyAndWhoHasNoClientIsNoContact() {
    odoo.stubFor(
        post(READ)
            .atPriority(1)
            .withRequestBody(matchingJsonPath("$.domain[0][1]", equalTo(">")))
            .willReturn(
                okJson(
                    "["
                        + partner(1).replace("\"contact\"", "\"delivery\"")
                        + ","
                        + partner(2, "false", "true", "2")
                        + ","
                        + partner(3)
                        + "]")));
    var page = page(erp(), "", 5);
    assertThat(page.read()).isEqualTo(3);
    assertThat(ids(page.rows())).containsExactly("3");
  }

  @Test
  void theMarkIsOdoosTimeLessWhatCommitsLate() {
    assertThat(page(erp(), "", 5).mark()).isEqualTo("2026-11-22T01:50:00Z");
  }

  @Test
  void changesAreThoseWrittenSinceInUtc() {
    erp().readChanges("2026-11-22T01:50:00Z", "", 5);
    odoo.verify(
        postRequestedFor(urlEqualTo(READ))
            .withRequestBody(matchingJsonPath("$.domain[1][2]", equalTo("2026-11-22 01:50:00"))));
  }

  @ParameterizedTest
  @CsvSource({
    "401, UNAUTHORIZED",
    "403, FORBIDDEN",
    "404, ERP_ERROR",
    "422, ERP_ERROR",
    "429, RATE_LIMITED",
    "500, ERP_ERROR",
    "301, BAD_ANSWER"
  })
  void aStatusIsWhatItSays(int status, Reason reason) {
    fail(
        status,
        "{\"name\": \"werkzeug.exceptions.Unauthorized\", \"message\": \"Invalid apikey\"}");
    assertThat(why(erp().readAll("", 5)).reason()).isEqualTo(reason);
  }

  @Test
  void howLongToWaitIsPassedOn() {
    odoo.stubFor(
        post(anyUrl())
            .atPriority(1)
            .willReturn(aResponse().withStatus(503).withHeader("Retry-After", "17")));
    assertThat(why(erp().readAll("", 5)).retryAfter()).isEqualTo(Duration.ofSeconds(17));
    odoo.stubFor(
        post(anyUrl())
            .atPriority(1)
            .willReturn(
                aResponse()
                    .withStatus(429)
                    .withHeader("Date", "Sun, 22 Nov 2026 02:00:00 GMT")
                    .withHeader("Retry-After", "Sun, 22 Nov 2026 02:01:00 GMT")));
    assertThat(why(erp().readAll("", 5)).retryAfter()).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void aFieldThatWasRenamedIsNoEmptyErp() {
    odoo.stubFor(
        post(READ)
            .atPriority(1)
            .withRequestBody(matchingJsonPath("$.domain[0][1]", equalTo(">")))
            .willReturn(okJson("[" + partner(1).replace("\"email\"", "\"mail\"") + "]")));
    assertThat(why(erp().readAll("", 5)).detail()).isEqualTo("A partner lacks the field email");
  }

  private void fail(int status, String body) {
    odoo.stubFor(
        post(anyUrl()).atPriority(1).willReturn(aResponse().withStatus(status).withBody(body)));
  }

  private static Failure why(Answer<?> answer) {
    assertThat(answer).isInstanceOf(Failed.class);
    return ((Failed<?>) answer).failure();
  }
}
