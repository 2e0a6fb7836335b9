package dev.aval.sync.erp.http.odata;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static dev.aval.sync.erp.ErpConnectorContract.all;
import static dev.aval.sync.erp.ErpConnectorContract.ids;
import static dev.aval.sync.erp.ErpConnectorContract.page;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.aval.sync.erp.ErpConnector;
import dev.aval.sync.erp.ErpContact;
import dev.aval.sync.erp.ErpContact.State;
import dev.aval.sync.erp.ErpRow.Good;
import dev.aval.sync.erp.Secret;
import dev.aval.sync.erp.Setups;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Against answers in the shape that SAP documents, in both versions of OData; no live S/4HANA was
/// at hand.
class SapTest {
  private static final String PARTNERS =
      "/sap/opu/odata/sap/API_BUSINESS_PARTNER/A_BusinessPartner";

  final WireMockServer sap = new WireMockServer(options().dynamicPort());

  @BeforeEach
  void open() {
    sap.start();
  }

  @AfterEach
  void close() {
    sap.stop();
  }

  private static String two(String id, String blocked) {
    return """
    {"BusinessPartner": "%s", "Customer": "0000000815", "BusinessPartnerFullName": "Zoé Nowak",
     "BusinessPartnerCategory": "1", "CorrespondenceLanguage": "FR", "BusinessPartnerIsBlocked": %s,
     "IsMarkedForArchiving": false, "CreationDate": "/Date(1763769600000)/",
     "to_BusinessPartnerAddress": {"results": [{"to_EmailAddress": {"results": []}},
       {"to_EmailAddress": {"results": [{"EmailAddress": "zoe@acme.example"}]}}]}}\
    """
        .formatted(id, blocked);
  }

  @Test
  void aPartnerOfVersionTwoIsReadWithAllItsZeros() {
    sap.stubFor(
        get(urlPathEqualTo(PARTNERS))
            .willReturn(
                okJson(
                    "{\"d\": {\"__count\": \"2\", \"results\": ["
                        + two("0000000007", "false")
                        + ","
                        + two("0000000008", "true")
                        + "]}}")));
    var page = page(erp(Map.of()), "", 5);
    assertThat(((Good) page.rows().getFirst()).contact())
        .isEqualTo(
            new ErpContact(
                "0000000007",
                "0000000007",
                "0000000815",
                "zoe@acme.example",
                "Zoé Nowak",
                "fr",
                State.ACTIVE,
                null,
                true,
                Instant.parse("2025-11-22T00:00:00Z")));
    assertThat(((Good) page.rows().get(1)).contact().state()).isEqualTo(State.INACTIVE);
    assertThat(page.total()).isEqualTo(2);
    sap.verify(
        getRequestedFor(urlPathEqualTo(PARTNERS))
            .withBasicAuth(
                new com.github.tomakehurst.wiremock.client.BasicCredentials("sync", "s3cret"))
            .withQueryParam("$expand", equalTo("to_BusinessPartnerAddress/to_EmailAddress"))
            .withQueryParam("$inlinecount", equalTo("allpages")));
  }

  @Test
  void theLinkOfVersionTwoIsFollowed() {
    sap.stubFor(
        get(urlPathEqualTo(PARTNERS))
            .withQueryParam("$skiptoken", absent())
            .willReturn(
                okJson(
                    "{\"d\": {\"results\": ["
                        + two("7", "false")
                        + "], \"__next\": \""
                        + sap.baseUrl()
                        + PARTNERS
                        + "?$skiptoken=7\"}}")));
    sap.stubFor(
        get(urlPathEqualTo(PARTNERS))
            .withQueryParam("$skiptoken", equalTo("7"))
            .willReturn(okJson("{\"d\": {\"results\": [" + two("8", "false") + "]}}")));
    assertThat(ids(all(erp(Map.of()), "", 5))).containsExactly("7", "8");
  }

  @Test
  void whereNobodyPagesItGoesOnBehindTheLastId() {
    sap.stubFor(
        get(urlPathEqualTo(PARTNERS))
            .withQueryParam("$filter", absent())
            .withQueryParam("$top", equalTo("2"))
            .willReturn(
                okJson(
                    "{\"d\": {\"results\": ["
                        + two("7", "false")
                        + ","
                        + two("8", "false")
                        + "]}}")));
    sap.stubFor(
        get(urlPathEqualTo(PARTNERS))
            .withQueryParam("$filter", equalTo("BusinessPartner gt '8'"))
            .willReturn(okJson("{\"d\": {\"results\": [" + two("9", "false") + "]}}")));
    assertThat(ids(all(erp(Map.of()), "", 2))).containsExactly("7", "8", "9");
  }

  @Test
  void versionFourIsAnOption() {
    var four =
        """
        {"@odata.count": 1, "value": [{"BusinessPartner": "0000000007", "Customer": "0000000815",
         "BusinessPartnerFullName": "Zoé Nowak", "BusinessPartnerCategory": "1", "CorrespondenceLanguage": "FR",
         "BusinessPartnerIsBlocked": false, "IsMarkedForArchiving": false, "CreationDate": "2025-11-22",
         "to_BusinessPartnerAddress": [{"to_EmailAddress": [{"EmailAddress": "zoe@acme.example"}]}]}]}
        """;
    sap.stubFor(get(urlPathEqualTo(PARTNERS)).willReturn(okJson(four)));
    var page = page(erp(Map.of("odata", "4")), "", 5);
    assertThat(((Good) page.rows().getFirst()).contact().email()).isEqualTo("zoe@acme.example");
    assertThat(((Good) page.rows().getFirst()).contact().createdAt())
        .isEqualTo("2025-11-22T00:00:00Z");
    sap.verify(
        getRequestedFor(urlPathEqualTo(PARTNERS))
            .withQueryParam(
                "$expand", equalTo("to_BusinessPartnerAddress($expand=to_EmailAddress)"))
            .withQueryParam("$top", absent()));
  }

  @Test
  void anIdInAQuestionIsNoQuestion() {
    sap.stubFor(get(urlPathEqualTo(PARTNERS)).willReturn(okJson("{\"d\": {\"results\": []}}")));
    erp(Map.of()).read("7' or 'a' eq 'a");
    sap.verify(
        getRequestedFor(urlPathEqualTo(PARTNERS))
            .withQueryParam("$filter", equalTo("BusinessPartner eq '7'' or ''a'' eq ''a'")));
  }

  @Test
  void anAddressHasNoChangeDateSoChangesAreNotAskedFor() {
    assertThat(erp(Map.of()).capabilities().incremental()).isFalse();
    assertThat(erp(Map.of("modified", "LastChangeDate")).capabilities().incremental()).isFalse();
  }

  private ErpConnector erp(Map<String, String> options) {
    return new ODataConfiguration.Kind("sap", false, Clock.systemUTC())
        .connect(
            Setups.of(
                sap.baseUrl() + "/sap/opu/odata/sap/API_BUSINESS_PARTNER",
                Secret.of("s3cret"),
                Duration.ofSeconds(2),
                options));
  }
}
