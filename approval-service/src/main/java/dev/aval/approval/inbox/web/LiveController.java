package dev.aval.approval.inbox.web;

import static dev.aval.approval.requests.Person.fold;

import dev.aval.platform.security.Person;
import dev.aval.platform.web.live.LiveNumbers;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// How much waits for the reader, as server-sent events: at once, and whenever it changes.
@RestController
class LiveController {
  private final LiveNumbers numbers;

  LiveController(LiveNumbers numbers) {
    this.numbers = numbers;
  }

  /// 204 tells a browser not to ask again.
  @GetMapping("/inbox/live")
  ResponseEntity<SseEmitter> live(Person person) {
    return numbers
        .watch(fold(person.email()))
        .map(stream ->
            ResponseEntity.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .header("X-Accel-Buffering", "no")
                .body(stream))
        .orElseGet(() -> ResponseEntity.noContent().build());
  }
}
