package dev.aval.sync.erp.http.odata;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.aval.sync.erp.Answer;
import dev.aval.sync.erp.Answer.Got;
import dev.aval.sync.erp.Reason;
import dev.aval.sync.erp.Setup;
import dev.aval.sync.erp.http.calls.Calls;
import dev.aval.sync.erp.http.calls.Reply;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Client credentials of OAuth2: a token, kept until shortly before its end.
class Tokens implements Access {
  private static final Duration BEFORE_END = Duration.ofSeconds(30);

  private final ReentrantLock lock = new ReentrantLock();
  private final URI url;
  private final Setup setup;
  private final Calls calls;
  private final Clock clock;
  private @Nullable String kept;
  private Instant keptUntil = Instant.EPOCH;

  Tokens(URI url, Setup setup, Calls calls, Clock clock) {
    this.url = url;
    this.setup = setup;
    this.calls = calls;
    this.clock = clock;
  }

  @Override
  public Answer<String> header() {
    lock.lock();
    try {
      var token = kept;
      return token != null && clock.instant().isBefore(keptUntil) ? new Got<>(token) : fetch();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean renew() {
    lock.lock();
    try {
      kept = null;
      return true;
    } finally {
      lock.unlock();
    }
  }

  private Answer<String> fetch() {
    var scope = setup.option("scope").map(it -> "&scope=" + encoded(it)).orElse("");
    var request =
        Calls.request(url)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header(
                "Authorization",
                Access.basic(encoded(setup.neededUser()), encoded(setup.neededSecret().reveal())))
            .POST(BodyPublishers.ofString("grant_type=client_credentials" + scope))
            .build();
    return calls
        .send(request, setup.loginTimeout())
        .then(Tokens::refused)
        .then(Reply::json)
        .then(this::token);
  }

  /// An issuer says 400 for a client it does not know.
  private static Answer<Reply> refused(Reply reply) {
    return reply.status() == 400
        ? Answer.failed(Reason.UNAUTHORIZED, "The issuer of tokens refused the client")
        : new Got<>(reply);
  }

  private Answer<String> token(JsonNode it) {
    if (!it.path("access_token").isString()) {
      return Answer.failed(Reason.BAD_ANSWER, "The issuer of tokens sent none");
    }
    var token = "Bearer " + it.path("access_token").asString();
    kept = token;
    keptUntil = clock.instant().plusSeconds(it.path("expires_in").asLong(0)).minus(BEFORE_END);
    return new Got<>(token);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
