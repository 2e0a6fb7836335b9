package dev.aval.platform.web.live;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// One browser that is told the number of its reader, whenever that changes.
final class Watcher {
  private final String person;
  private final SseEmitter stream;
  private String told = "";
  private long saidAt = System.nanoTime();

  /// @param gone runs when the browser left, or its time is up
  Watcher(String person, Duration life, Consumer<Watcher> gone) {
    this.person = person;
    this.stream = new SseEmitter(life.toMillis());
    stream.onCompletion(() -> gone.accept(this));
    stream.onTimeout(stream::complete);
    stream.onError(_ -> gone.accept(this));
  }

  String person() {
    return person;
  }

  SseEmitter stream() {
    return stream;
  }

  /// Says a number that is new, and now and then something empty, so that whoever is gone is
  /// noticed and nobody on the way thinks the line is dead.
  synchronized void tell(String number, Duration silence) {
    var silent = System.nanoTime() - saidAt >= silence.toNanos();
    if (!number.equals(told)) say(SseEmitter.event().data(number));
    else if (silent) say(SseEmitter.event().comment(""));
    told = number;
  }

  void end() {
    stream.complete();
  }

  private void say(SseEmitter.SseEventBuilder event) {
    try {
      saidAt = System.nanoTime();
      stream.send(event);
    } catch (IOException | IllegalStateException gone) {
      stream.completeWithError(gone);
    }
  }
}
