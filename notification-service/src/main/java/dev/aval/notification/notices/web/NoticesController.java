package dev.aval.notification.notices.web;

import dev.aval.notification.notices.Board;
import dev.aval.notification.notices.web.NoticeViews.NoticeList;
import dev.aval.platform.security.Person;
import dev.aval.platform.web.Problem;
import dev.aval.platform.web.live.LiveNumbers;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// A person's own notices; nobody else's are to be had.
@RestController
@RequestMapping("/api/notifications")
class NoticesController {
  private static final int MOST = 100;

  private final Board board;
  private final LiveNumbers numbers;
  private final Clock clock;

  NoticesController(Board board, LiveNumbers unreadNumbers, Clock clock) {
    this.board = board;
    this.numbers = unreadNumbers;
    this.clock = clock;
  }

  record Read(@Nullable List<String> ids) {}

  record ReadAll(@Nullable Instant upTo) {}

  @GetMapping
  NoticeList list(
      Person person,
      @RequestParam(defaultValue = "false") boolean unread,
      @RequestParam(required = false) @Nullable String pageToken) {
    var page = board.page(person.email(), unread, PageTokens.key(pageToken));
    return NoticeList.of(page, board.unread(person.email()));
  }

  /// What is not his, or read already, stays as it is.
  @PostMapping("/read")
  ResponseEntity<?> read(Person person, @RequestBody Read wanted) {
    var ids = wanted.ids();
    if (ids == null || ids.isEmpty() || ids.size() > MOST) {
      return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", "The body cannot be accepted")
          .fault("/ids", "count", "Expected 1 to %d ids".formatted(MOST))
          .response();
    }
    board.read(person.email(), ids);
    numbers.wake();
    return ResponseEntity.noContent().build();
  }

  /// Those that were made at this time or before, or all there are.
  @PostMapping("/read-all")
  ResponseEntity<?> readAll(Person person, @RequestBody ReadAll wanted) {
    var upTo = Objects.requireNonNullElseGet(wanted.upTo(), clock::instant);
    board.readAllMadeBy(person.email(), upTo);
    numbers.wake();
    return ResponseEntity.noContent().build();
  }
}
