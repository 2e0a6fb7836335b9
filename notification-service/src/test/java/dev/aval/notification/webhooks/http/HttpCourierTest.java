package dev.aval.notification.webhooks.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import dev.aval.notification.webhooks.Call;
import dev.aval.notification.webhooks.Courier.Answer;
import dev.aval.notification.webhooks.Courier.Errand;
import dev.aval.notification.webhooks.Endpoint;
import dev.aval.notification.webhooks.Secret;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.DnsResolver;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A platform on this machine, which the operator allows.
class HttpCourierTest {
  static final String NEW = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  static final String OLD = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
  static final Duration LONGEST = Duration.ofSeconds(2);

  final WireMockServer platform = new WireMockServer(options().dynamicPort());
  HttpCourier courier;

  @BeforeEach
  void open() {
    platform.start();
    courier = courier(new Guard(List.of("127.0.0.0/8")));
  }

  @AfterEach
  void close() throws Exception {
    courier.close();
    platform.stop();
  }

  @Test
  void aCallIsSignedAsStandardWebhooksHasIt() throws Exception {
    answers(aResponse().withStatus(204));
    assertThat(call("/hooks", new Secret(NEW, null))).isEqualTo(new Answer.Taken(204));
    var request = received();
    new Webhook(NEW).verify(request.getBodyAsString(), headers(request));
    assertThat(request.getHeader("webhook-id")).isEqualTo("r1.3");
    assertThat(request.getHeader("Content-Type")).startsWith("application/json");
    Assertions.assertThatThrownBy(
            () -> new Webhook(NEW).verify(request.getBodyAsString() + " ", headers(request)))
        .isInstanceOf(WebhookVerificationException.class);
  }

  @Test
  void whileASecretIsChangedBothSign() throws Exception {
    answers(aResponse());
    call("/hooks", new Secret(NEW, null), new Secret(OLD, Instant.now().plusSeconds(60)));
    for (var secret : List.of(NEW, OLD)) {
      new Webhook(secret).verify(received().getBodyAsString(), headers(received()));
    }
  }

  @Test
  void theOneBeforeSignsNoLongerThanAgreed() throws Exception {
    answers(aResponse());
    call("/hooks", new Secret(NEW, null), new Secret(OLD, Instant.now().minusSeconds(1)));
    assertThat(received().getHeader("webhook-signature")).doesNotContain(" ");
  }

  @Test
  void redirectsAreNotFollowed() {
    answers(aResponse().withStatus(307).withHeader("Location", platform.url("/elsewhere")));
    assertThat(call("/hooks", new Secret(NEW, null)))
        .isEqualTo(new Answer.Refused(307, "Redirects are not followed"));
    platform.verify(0, postRequestedFor(urlEqualTo("/elsewhere")));
  }

  @Test
  void whatThePlatformSaysIsToldApart() {
    answers(aResponse().withStatus(410));
    assertThat(call("/hooks", new Secret(NEW, null))).isEqualTo(new Answer.Gone());
    answers(aResponse().withStatus(503));
    assertThat(call("/hooks", new Secret(NEW, null)))
        .isEqualTo(new Answer.Refused(503, "HTTP 503"));
  }

  @Test
  void whoeverDripsOrKeepsSilentIsHungUpOn() {
    for (var slow :
        List.of(
            aResponse().withFixedDelay(30_000),
            aResponse().withBody("x".repeat(100)).withChunkedDribbleDelay(100, 30_000))) {
      answers(slow);
      var began = Instant.now();
      var answer = call("/hooks", new Secret(NEW, null));
      assertThat(answer).isInstanceOfAny(Answer.NoAnswer.class, Answer.Taken.class);
      assertThat(Duration.between(began, Instant.now())).isLessThan(LONGEST.plusSeconds(2));
    }
  }

  @Test
  void nobodyIsReachedThroughUsWhomOnlyWeReach() throws Exception {
    answers(aResponse());
    try (var guarded = courier(new Guard(List.of()))) {
      for (var host : List.of("127.0.0.1", "localhost", "[::1]", "2130706433", "0x7f.1")) {
        var url = "http://" + host + ":" + platform.port() + "/hooks";
        assertThat(guarded.call(List.of(errand(url, new Secret(NEW, null)))))
            .allMatch(Answer.NoAnswer.class::isInstance);
      }
    }
    platform.verify(0, postRequestedFor(anyUrl()));
  }

  /// The second look-up means this machine: whoever looks up twice connects there.
  @Test
  void aNameIsLookedUpOnceAndTheAnswerThatWasJudgedIsCalled() throws Exception {
    answers(aResponse());
    var looks = new AtomicInteger();
    var rebinding =
        new DnsResolver() {
          @Override
          public InetAddress[] resolve(String host) throws UnknownHostException {
            var first = looks.incrementAndGet() == 1;
            return new InetAddress[] {InetAddress.getByName(first ? "192.0.2.1" : "127.0.0.1")};
          }

          @Override
          public String resolveCanonicalHostname(String host) {
            return host;
          }
        };
    try (var guarded = courier(new Guard(rebinding, List.of("192.0.2.0/24")))) {
      var url = "http://rebinding.example:" + platform.port() + "/hooks";
      assertThat(guarded.call(List.of(errand(url, new Secret(NEW, null)))))
          .allMatch(Answer.NoAnswer.class::isInstance);
    }
    assertThat(looks).hasValue(1);
    platform.verify(0, postRequestedFor(anyUrl()));
  }

  private HttpCourier courier(Guard guard) {
    return new HttpCourier(HttpConfiguration.client(guard), LONGEST, Clock.systemUTC());
  }

  private void answers(ResponseDefinitionBuilder answer) {
    platform.resetAll();
    platform.stubFor(post(anyUrl()).willReturn(answer));
  }

  private Answer call(String path, Secret... secrets) {
    return courier
        .call(List.of(errand("http://127.0.0.1:" + platform.port() + path, secrets)))
        .getFirst();
  }

  private LoggedRequest received() {
    return platform.findAll(postRequestedFor(urlEqualTo("/hooks"))).getFirst();
  }

  private static HashMap<String, List<String>> headers(LoggedRequest request) {
    var headers = new HashMap<String, List<String>>();
    for (var name : List.of("webhook-id", "webhook-timestamp", "webhook-signature")) {
      headers.put(name, List.of(request.getHeader(name)));
    }
    return headers;
  }

  static Errand errand(String url, Secret... secrets) {
    var endpoint =
        new Endpoint(
            "wh1", "ACC-1001", url, List.of(), null, List.of(secrets), "sam", Instant.EPOCH);
    return new Errand(
        new Call("r1.3", "wh1", "ACC-1001", "request.approved.v1", Instant.EPOCH, "{\"é\":1}"),
        endpoint);
  }
}
