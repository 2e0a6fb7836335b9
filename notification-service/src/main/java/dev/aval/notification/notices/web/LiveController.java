package dev.aval.notification.notices.web;

import dev.aval.platform.security.Person;
import dev.aval.platform.web.live.LiveNumbers;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// How many notices the reader has not read, as server-sent events: at once, and when it changes.
@RestController
class LiveController {
  private final LiveNumbers numbers;

  LiveController(LiveNumbers unreadNumbers) {
    this.numbers = unreadNumbers;
  }

  /// 204 tells a browser not to ask again.
  @GetMapping("/notifications/live")
  ResponseEntity<SseEmitter> live(Person person) {
    return numbers
        .watch(person.email())
        .map(stream ->
            ResponseEntity.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .header("X-Accel-Buffering", "no")
                .body(stream))
        .orElseGet(() -> ResponseEntity.noContent().build());
  }
}
