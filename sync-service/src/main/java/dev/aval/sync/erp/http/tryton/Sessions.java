package dev.aval.sync.erp.http.tryton;

import dev.aval.sync.erp.Answer;
import dev.aval.sync.erp.Answer.Failed;
import dev.aval.sync.erp.Answer.Got;
import dev.aval.sync.erp.Failure;
import dev.aval.sync.erp.Reason;
import dev.aval.sync.erp.Secret;
import dev.aval.sync.erp.Setup;
import dev.aval.sync.erp.http.calls.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One session for all calls, made by one login.
///
/// A wrong password locks the account after a few tries, even for the right one. So a password that
/// was refused is not tried again for as long as Tryton counts tries, until it is another.
class Sessions {
  private static final Duration COUNTS_TRIES = Duration.ofMinutes(5);

  private final ReentrantLock lock = new ReentrantLock();
  private final Endpoint endpoint;
  private final String user;
  private final Secret secret;
  private final Clock clock;
  private @Nullable String session;
  private @Nullable String refused;
  private Instant refusedUntil = Instant.EPOCH;

  Sessions(Setup setup, Endpoint endpoint, Clock clock) {
    this.endpoint = endpoint;
    this.user = setup.neededUser();
    this.secret = setup.neededSecret();
    this.clock = clock;
  }

  Answer<String> get() {
    lock.lock();
    try {
      var kept = session;
      return kept == null ? login(secret.reveal()) : new Got<>(kept);
    } finally {
      lock.unlock();
    }
  }

  /// Unless another has been made meanwhile.
  void forget(String expired) {
    lock.lock();
    try {
      session = expired.equals(session) ? null : session;
    } finally {
      lock.unlock();
    }
  }

  private Answer<String> login(String password) {
    if (password.equals(refused) && clock.instant().isBefore(refusedUntil)) {
      return Answer.failed(
          Reason.UNAUTHORIZED,
          "The password was refused; it is not tried again before %s, lest the account be locked"
              .formatted(refusedUntil));
    }
    var answer =
        endpoint
            .login(List.of(user, Map.of("password", password), "en"))
            .then(Sessions::locked)
            .then(Reply::json)
            .then(Rpc::result)
            .then(this::session);
    if (answer instanceof Failed<String>(var why) && why.reason() == Reason.UNAUTHORIZED) {
      refused = password;
      refusedUntil = clock.instant().plus(COUNTS_TRIES);
    }
    return answer;
  }

  private static Answer<Reply> locked(Reply reply) {
    return reply.status() == 429
        ? new Failed<>(
            new Failure(
                Reason.RATE_LIMITED, "The account is locked after failed logins", COUNTS_TRIES))
        : new Got<>(reply);
  }

  private Answer<String> session(JsonNode result) {
    if (!result.path(0).isNumber() || !result.path(1).isString()) {
      return Answer.failed(Reason.BAD_ANSWER, "The login was answered with no session");
    }
    var text = "%s:%d:%s".formatted(user, result.get(0).asLong(), result.get(1).asString());
    var made = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    session = made;
    refused = null;
    return new Got<>(made);
  }
}
