package dev.aval.sync.erp.http.tryton;

import dev.aval.sync.erp.Answer;
import dev.aval.sync.erp.Setup;
import dev.aval.sync.erp.http.calls.Calls;
import dev.aval.sync.erp.http.calls.Reply;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// The one address of a database. Its envelope has three keys and no more: with a fourth, Tryton
/// answers in another protocol.
class Endpoint {
  private final AtomicLong ids = new AtomicLong();
  private final Calls calls;
  private final URI url;
  private final Duration timeout;
  private final Duration loginTimeout;

  Endpoint(Setup setup, Calls calls) {
    var base = setup.neededUrl().toString().replaceFirst("/*$", "/");
    this.url = URI.create(base).resolve(setup.neededDatabase() + "/");
    this.calls = calls;
    this.timeout = setup.timeout();
    this.loginTimeout = setup.loginTimeout();
  }

  Answer<Reply> login(List<?> params) {
    return post("common.db.login", params, null, loginTimeout);
  }

  Answer<Reply> call(String method, List<?> params, String session) {
    return post(method, params, session, timeout);
  }

  private Answer<Reply> post(
      String method, List<?> params, @Nullable String session, Duration within) {
    var body = Map.of("id", ids.incrementAndGet(), "method", method, "params", params);
    var request =
        Calls.request(url)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(Reply.JSON.writeValueAsBytes(body)));
    if (session != null) {
      request.header("Authorization", "Session " + session);
    }
    return calls.send(request.build(), within);
  }
}
