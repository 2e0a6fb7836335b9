package dev.aval.sync.erp.http.tryton;

import dev.aval.sync.erp.Answer;
import dev.aval.sync.erp.Answer.Got;
import dev.aval.sync.erp.Reason;
import dev.aval.sync.erp.http.calls.Reply;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Calls of methods, in a session that may have ended: then there is one new login, and no more.
record Rpc(Endpoint endpoint, Sessions sessions) {
  /// @param date the ERP's clock when it answered
  record Result(JsonNode value, @Nullable Instant date) {}

  Answer<Result> call(String method, List<?> params) {
    return sessions
        .get()
        .then(session -> {
          var answer = endpoint.call(method, params, session);
          if (!ended(answer)) {
            return answer;
          }
          sessions.forget(session);
          return sessions.get().then(again -> endpoint.call(method, params, again));
        })
        .then(reply -> reply.json().then(Rpc::result).map(it -> new Result(it, reply.date())));
  }

  private static boolean ended(Answer<Reply> answer) {
    return answer instanceof Got<Reply>(var reply) && reply.status() == 401;
  }

  /// Most errors come with status 200.
  static Answer<JsonNode> result(JsonNode envelope) {
    if (envelope.has("error")) {
      return error(envelope.get("error"));
    }
    return envelope.has("result")
        ? new Got<>(envelope.get("result"))
        : Answer.failed(Reason.BAD_ANSWER, "There is neither a result nor an error in the answer");
  }

  /// What it says may name records, so only the kind of the error is told, and a name of a field.
  private static Answer<JsonNode> error(JsonNode error) {
    var kind = error.path(0).asString("");
    var text = error.path(1).path(0).asString("");
    if (kind.equals("LoginException")) {
      return Answer.failed(Reason.UNAUTHORIZED, "A password is asked for");
    }
    if (kind.equals("UserError") && text.startsWith("You are not allowed")) {
      return Answer.failed(Reason.FORBIDDEN, "The user may not read that");
    }
    var tellable = kind.matches("'?[A-Za-z_.]{1,80}'?") ? kind : "an error";
    return Answer.failed(Reason.ERP_ERROR, "It answered with " + tellable);
  }
}
