package dev.aval.sync.erp.http.odoo;

import dev.aval.sync.erp.Answer;
import dev.aval.sync.erp.Secret;
import dev.aval.sync.erp.Setup;
import dev.aval.sync.erp.http.calls.Calls;
import dev.aval.sync.erp.http.calls.Reply;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Calls of methods of `res.partner`: `POST /json/2/res.partner/<method>`, each with its arguments
/// by name and an API key. Errors have their proper status.
class Model {
  private final Calls calls;
  private final URI partners;
  private final Secret key;
  private final @Nullable String database;
  private final Duration timeout;

  Model(Setup setup, Calls calls) {
    this.calls = calls;
    this.partners =
        URI.create(setup.neededUrl().toString().replaceFirst("/*$", "/"))
            .resolve("json/2/res.partner/");
    this.key = setup.neededSecret();
    this.database = setup.database();
    this.timeout = setup.timeout();
  }

  /// @param date the clock of Odoo, or of what stands before it
  record Result(JsonNode value, @Nullable Instant date) {}

  Answer<Result> call(String method, Map<String, ?> arguments) {
    var request =
        Calls.request(partners.resolve(method))
            .header("Content-Type", "application/json; charset=utf-8")
            .header("Authorization", "bearer " + key.reveal())
            .POST(BodyPublishers.ofByteArray(Reply.JSON.writeValueAsBytes(arguments)));
    if (database != null) {
      request.header("X-Odoo-Database", database);
    }
    return calls
        .send(request.build(), timeout)
        .then(reply -> reply.json().map(it -> new Result(it, reply.date())));
  }
}
