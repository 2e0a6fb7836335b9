package dev.aval.sync.erp.http.odata;

import dev.aval.sync.erp.Answer;
import dev.aval.sync.erp.Answer.Got;
import dev.aval.sync.erp.Reason;
import dev.aval.sync.erp.Setup;
import dev.aval.sync.erp.http.calls.Calls;
import dev.aval.sync.erp.http.calls.Reply;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// GETs within one service. A next link is followed to the same place only: credentials go along.
class Service {
  private final Calls calls;
  private final Access access;
  private final URI base;
  private final Duration timeout;

  Service(Setup setup, Calls calls, Access access) {
    this.calls = calls;
    this.access = access;
    this.base = URI.create(setup.neededUrl().toString().replaceFirst("/*$", "/"));
    this.timeout = setup.timeout();
  }

  /// @param asked the address, against which a next link is understood
  record Result(URI asked, JsonNode value, @Nullable Instant date) {}

  /// @param place below the service, or a path beginning with `/`
  Answer<Result> get(String place, int size) {
    var url = base.resolve(place);
    return here(url)
        ? ask(url, size).then(reply -> reply.json().map(it -> new Result(url, it, reply.date())))
        : Answer.failed(Reason.BAD_ANSWER, "The next page is said to be elsewhere");
  }

  /// The path of a next link, to be asked for later.
  Answer<String> place(URI asked, String link) {
    try {
      var url = asked.resolve(link);
      return here(url)
          ? new Got<>(url.getRawPath() + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery()))
          : Answer.failed(Reason.BAD_ANSWER, "The next page is said to be elsewhere");
    } catch (IllegalArgumentException e) {
      return Answer.failed(Reason.BAD_ANSWER, "The link to the next page is none");
    }
  }

  private boolean here(URI url) {
    return Objects.equals(base.getScheme(), url.getScheme())
        && Objects.equals(base.getRawAuthority(), url.getRawAuthority());
  }

  private Answer<Reply> ask(URI url, int size) {
    return send(url, size)
        .then(
            reply -> reply.status() == 401 && access.renew() ? send(url, size) : new Got<>(reply));
  }

  private Answer<Reply> send(URI url, int size) {
    return access
        .header()
        .then(header ->
            calls.send(
                Calls.request(url)
                    .header("Authorization", header)
                    .header("Prefer", "odata.maxpagesize=" + size)
                    .GET()
                    .build(),
                timeout));
  }
}
