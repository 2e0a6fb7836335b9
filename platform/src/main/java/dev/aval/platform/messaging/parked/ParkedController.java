package dev.aval.platform.messaging.parked;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import dev.aval.platform.messaging.parked.Replaying.Replayed;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// What an operator does about parked records, in each service. Everything below `/operator` needs
/// that role.
@RestController
@RequestMapping("/operator/parked")
final class ParkedController {
  /// @param nextPageToken where the next page begins; absent on the last
  record Page(List<ParkedView> items, @Nullable String nextPageToken) {}

  /// One record by `id`, or all of a `topic`, or of one `key` in it.
  record Replay(@Nullable String id, @Nullable String topic, @Nullable String key) {}

  record Discard(@Nullable String id, @Nullable String reason) {}

  record Discarded(String id) {}

  private static final int LARGEST_PAGE = 500;

  private final ParkedRecords records;
  private final Replaying replaying;
  private final Discarding discarding;

  ParkedController(ParkedRecords records, Replaying replaying, Discarding discarding) {
    this.records = records;
    this.replaying = replaying;
    this.discarding = discarding;
  }

  @GetMapping
  Page list(
      @RequestParam(defaultValue = "PARKED") ParkedStatus status,
      @RequestParam @Nullable String topic,
      @RequestParam @Nullable String pageToken,
      @RequestParam(defaultValue = "50") int limit) {
    int size = Math.clamp(limit, 1, LARGEST_PAGE);
    List<ParkedRecord> found = records.page(status, topic, pageToken, size + 1);
    List<ParkedRecord> page = found.subList(0, Math.min(size, found.size()));
    return new Page(
        page.stream().map(ParkedView::withoutBody).toList(),
        found.size() > size ? page.getLast().id() : null);
  }

  @GetMapping("/{id}")
  ParkedView show(@PathVariable String id) {
    return ParkedView.whole(known(id));
  }

  @PostMapping("/replays")
  Replayed replay(@RequestBody Replay wish, @Nullable Principal principal) {
    String by = name(principal);
    if (wish.id() != null) return replaying.record(known(wish.id()), by);
    if (wish.topic() == null)
      throw new ResponseStatusException(
          BAD_REQUEST, "Expected to replay an id, a topic or a key of a topic, but got none");
    return wish.key() == null
        ? replaying.topic(wish.topic(), by)
        : replaying.key(wish.topic(), wish.key(), by);
  }

  @PostMapping("/discards")
  Discarded discard(@RequestBody Discard wish, @Nullable Principal principal) {
    if (wish.id() == null || wish.reason() == null || wish.reason().isBlank())
      throw new ResponseStatusException(
          BAD_REQUEST, "Expected to discard for a reason, but id or reason is missing");
    known(wish.id());
    if (!discarding.discard(wish.id(), name(principal), wish.reason()))
      throw new ResponseStatusException(
          CONFLICT, "Expected to discard '%s', but it no longer waits".formatted(wish.id()));
    return new Discarded(wish.id());
  }

  private ParkedRecord known(String id) {
    return records
        .find(id)
        .orElseThrow(() ->
            new ResponseStatusException(
                NOT_FOUND, "Expected to find parked record '%s', but there is none".formatted(id)));
  }

  private static String name(@Nullable Principal principal) {
    return principal == null ? "unknown" : principal.getName();
  }
}
