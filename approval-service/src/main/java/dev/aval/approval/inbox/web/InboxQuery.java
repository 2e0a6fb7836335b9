package dev.aval.approval.inbox.web;

import dev.aval.approval.inbox.Entries.Status;
import dev.aval.approval.inbox.Place;
import dev.aval.approval.inbox.Wanted;
import dev.aval.platform.web.Problem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// `?status=pending|delegated|decided&type=&account=&q=&pageToken=`, as both the API and the page
/// take it.
record InboxQuery(Status status, Wanted wanted, Optional<Place> from) {
  /// Of what waits, what the reader put to a colleague.
  static final String DELEGATED = "delegated";

  static InboxQuery of(
      @Nullable String status,
      @Nullable String type,
      @Nullable String account,
      @Nullable String text,
      @Nullable String pageToken) {
    return new InboxQuery(
        status(status),
        new Wanted(given(type), given(account), given(text), DELEGATED.equals(status)),
        from(pageToken));
  }

  /// As the address says it.
  String list() {
    if (wanted.delegated()) return DELEGATED;
    return status == Status.PENDING ? "pending" : "decided";
  }

  /// An empty field of the form asks for nothing.
  private static Optional<String> given(@Nullable String parameter) {
    return Optional.ofNullable(parameter).map(String::strip).filter(it -> !it.isEmpty());
  }

  private static Status status(@Nullable String text) {
    return switch (text) {
      case null -> Status.PENDING;
      case "" -> Status.PENDING;
      case "pending", DELEGATED -> Status.PENDING;
      case "decided" -> Status.DECIDED;
      default ->
          throw Problem.of(
                  HttpStatus.BAD_REQUEST, "bad-status", "Ask for pending, delegated or decided")
              .exception();
    };
  }

  private static Optional<Place> from(@Nullable String token) {
    if (token == null || token.isEmpty()) {
      return Optional.empty();
    }
    var place = Place.of(token);
    if (place.isEmpty()) {
      throw Problem.of(HttpStatus.BAD_REQUEST, "bad-page-token", "This page token is not ours")
          .exception();
    }
    return place;
  }
}
