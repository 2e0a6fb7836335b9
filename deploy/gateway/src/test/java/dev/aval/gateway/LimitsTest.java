package dev.aval.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/// How often the front door opens (R19), over real HTTP, each test at a door of its own.
class LimitsTest {
  final EchoService service = new EchoService("service");
  ConfigurableApplicationContext gateway;

  @BeforeEach
  void open() {
    gateway =
        new SpringApplicationBuilder(Gateway.class)
            .run(
                "--spring.config.name=gateway",
                "--server.port=0",
                "--server.forward-headers-strategy=native",
                "--aval.gateway.issuer=http://127.0.0.1:1/issuer",
                "--aval.gateway.limits.token=40/1h",
                "--aval.gateway.limits.anonymous=5/1h",
                "--aval.gateway.limits.link-looks=6/1h",
                "--aval.gateway.limits.link-answers=2/1h",
                "--aval.gateway.limits.unknown=3/1h",
                "--aval.urls.requests=" + service.url(),
                "--aval.urls.approvals=" + service.url(),
                "--aval.urls.links=" + service.url());
  }

  @AfterEach
  void shut() {
    gateway.close();
    service.close();
  }

  @Test
  void aStrangerIsToldWhenToCallAgain() {
    assertThat(statuses(6, _ -> call("/inbox"))).containsExactly(302, 302, 302, 302, 302, 429);
    var page = call("/inbox", "Accept", "text/html");
    assertThat(page.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(600L, 720L);
    assertThat(page.body()).contains("That was a lot at once").contains("<main");
    assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
    var problem = call("/api/inbox", "Accept", "application/json");
    assertThat(problem.statusCode()).isEqualTo(429);
    assertThat(problem.body()).contains("urn:aval:problem:too-many-requests");
    assertThat(call("/inbox", "X-Forwarded-For", "203.0.113.9").statusCode()).isEqualTo(302);
    assertThat(call("/assets/aval.css").statusCode()).isEqualTo(200);
    assertThat(call("/actuator/health", "Accept", "*/*").statusCode()).isEqualTo(200);
  }

  @Test
  void aTokenIsCountedByItself() {
    assertThat(statuses(41, _ -> bearer("one"))).containsOnlyOnce(429);
    assertThat(bearer("other").statusCode()).isEqualTo(200);
  }

  @Test
  void whoeverGuessesTokensIsStoppedAndWhatIsKnownStillPasses() {
    assertThat(bearer("good").statusCode()).isEqualTo(200);
    assertThat(statuses(5, i -> bearer("bad" + i))).containsExactly(401, 401, 401, 429, 429);
    assertThat(bearer("good").statusCode()).isEqualTo(200);
    assertThat(bearer("good", "X-Forwarded-For", "203.0.113.9").statusCode()).isEqualTo(200);
  }

  @Test
  void theSameWrongTokenAgainIsNoFurtherGuess() {
    assertThat(statuses(9, _ -> bearer("bad"))).containsOnly(401);
    assertThat(bearer("fresh").statusCode()).isEqualTo(200);
  }

  @Test
  void guessedLinksStopTheGuesserAlone() {
    assertThat(call("/r/good").statusCode()).isEqualTo(200);
    assertThat(statuses(4, i -> call("/r/bad" + i))).containsExactly(404, 404, 404, 429);
    assertThat(call("/r/good").statusCode()).isEqualTo(200);
    assertThat(call("/r/bad9", "X-Forwarded-For", "203.0.113.9").statusCode()).isEqualTo(404);
  }

  @Test
  void aFloodOfLooksKeepsNobodyElseFromTheLink() {
    assertThat(statuses(7, _ -> call("/r/good"))).containsOnlyOnce(429);
    assertThat(call("/r/good", "X-Forwarded-For", "203.0.113.9").statusCode()).isEqualTo(200);
    assertThat(call("/r/good", "X-Forwarded-For", "2001:db8::1").statusCode()).isEqualTo(200);
  }

  @Test
  void orderLinksAreGuessedByTheSameMeasureAndLookedAtByTheirs() {
    assertThat(statuses(7, _ -> call("/o/good"))).containsOnlyOnce(429);
    assertThat(call("/r/good").statusCode()).isEqualTo(200);
    assertThat(statuses(4, i -> call("/o/bad" + i))).containsExactly(404, 404, 404, 429);
    assertThat(call("/r/bad").statusCode()).isEqualTo(429);
  }

  @Test
  void theFormOfAnOrderLinkIsSentUntilItIsRight() {
    var cookie = new String[] {"Cookie", "__Host-aval-o-l1=session"};
    assertThat(statuses(7, _ -> post("/order/l1", cookie))).containsOnlyOnce(429);
    assertThat(call("/order/l2", "Cookie", "__Host-aval-o-l2=session").statusCode()).isEqualTo(200);
  }

  @Test
  void aLinkSessionIsLookedAtAndAnsweredByMeasure() {
    var cookie = new String[] {"Cookie", "__Host-aval-r-r1=guest"};
    assertThat(statuses(7, _ -> call("/review/r1", cookie))).containsOnlyOnce(429);
    assertThat(statuses(3, _ -> post("/review/r1", cookie))).containsExactly(200, 200, 429);
    assertThat(call("/review/r2", "Cookie", "__Host-aval-r-r2=guest").statusCode()).isEqualTo(200);
  }

  /// Each look at the link makes another session.
  @Test
  void openingTheLinkAnewGivesNoMoreAnswers() {
    assertThat(statuses(3, i -> post("/review/r1", session("lk-1", i))))
        .containsExactly(200, 200, 429);
    assertThat(statuses(2, i -> post("/review/r1", session("lk-2", i)))).containsOnly(200);
    var elsewhere = session("lk-1", 9);
    assertThat(
            post("/review/r1", elsewhere[0], elsewhere[1], "X-Forwarded-For", "203.0.113.9")
                .statusCode())
        .isEqualTo(200);
  }

  private static String[] session(String link, int number) {
    var claims = "{\"link_id\": \"%s\", \"iat\": %d}".formatted(link, number);
    var payload = Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(UTF_8));
    return new String[] {"Cookie", "__Host-aval-r-r1=e30." + payload + ".c2lnbmF0dXJl" + number};
  }

  private static int[] statuses(int times, java.util.function.IntFunction<HttpResponse<?>> call) {
    return IntStream.range(0, times).map(i -> call.apply(i).statusCode()).toArray();
  }

  private HttpResponse<String> bearer(String token, String... headers) {
    var request = to("/api/inbox").header("Authorization", "Bearer " + token);
    if (headers.length > 0) request.headers(headers);
    return new Browser().send(request);
  }

  private HttpResponse<String> call(String path, String... headers) {
    var request = to(path).header("Accept", "text/html");
    for (var i = 0; i < headers.length; i += 2) request.setHeader(headers[i], headers[i + 1]);
    return new Browser().send(request);
  }

  private HttpResponse<String> post(String path, String... headers) {
    return new Browser().send(to(path).headers(headers).POST(BodyPublishers.noBody()));
  }

  private HttpRequest.Builder to(String path) {
    var port = ((WebServerApplicationContext) gateway).getWebServer().getPort();
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }
}
