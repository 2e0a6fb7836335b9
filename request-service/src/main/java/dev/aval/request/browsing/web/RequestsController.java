package dev.aval.request.browsing.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aval.platform.web.Problem;
import dev.aval.request.browsing.Browsing;
import dev.aval.request.browsing.Filter;
import dev.aval.request.browsing.Page;
import dev.aval.request.browsing.Position;
import dev.aval.request.requests.Actor;
import dev.aval.request.requests.Status;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /api/requests/{id}` and `GET /api/requests`, newest first.
@RestController
class RequestsController {
  private final Browsing browsing;

  RequestsController(Browsing browsing) {
    this.browsing = browsing;
  }

  /// @param nextPageToken absent on the last page
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PageView(List<RequestView> requests, @Nullable String nextPageToken) {
    static PageView of(Page page) {
      return new PageView(
          page.requests().stream().map(RequestView::of).toList(),
          page.next().map(PageTokens::of).orElse(null));
    }
  }

  @GetMapping("/api/requests/{id}")
  ResponseEntity<?> one(Actor actor, @PathVariable String id) {
    var found = browsing.find(actor, id).map(RequestView::of);
    return found.isPresent()
        ? ResponseEntity.ok(found.get())
        : Problem.of(HttpStatus.NOT_FOUND, "no-such-request", "There is no such request")
            .response();
  }

  @GetMapping("/api/requests")
  ResponseEntity<?> page(
      Actor actor,
      @RequestParam Optional<String> account,
      @RequestParam Optional<String> status,
      @RequestParam Optional<String> type,
      @RequestParam Optional<String> subjectRef,
      @RequestParam Optional<String> q,
      @RequestParam Optional<String> pageToken) {
    var wanted = given(status).map(RequestsController::status);
    if (wanted.isPresent() && wanted.get().isEmpty()) return bad("status");
    var after = given(pageToken).map(PageTokens::read);
    if (after.isPresent() && after.get().isEmpty()) return bad("pageToken");
    var filter =
        new Filter(
            given(account),
            wanted.flatMap(it -> it),
            given(type),
            given(subjectRef),
            given(q),
            false);
    Optional<Position> from = after.flatMap(it -> it);
    return ResponseEntity.ok(PageView.of(browsing.page(actor, filter, from)));
  }

  /// An empty field of a search form asks for nothing.
  private static Optional<String> given(Optional<String> parameter) {
    return parameter.filter(it -> !it.isBlank());
  }

  private static Optional<Status> status(String text) {
    return Arrays.stream(Status.values()).filter(it -> it.name().equals(text)).findFirst();
  }

  private static ResponseEntity<?> bad(String parameter) {
    return Problem.of(HttpStatus.BAD_REQUEST, "bad-parameter", "Expected another " + parameter)
        .detail("The value of '%s' is none that we know".formatted(parameter))
        .response();
  }
}
