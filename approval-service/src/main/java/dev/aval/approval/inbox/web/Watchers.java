package dev.aval.approval.inbox.web;

import dev.aval.approval.inbox.Bell;
import dev.aval.approval.inbox.Counting;
import dev.aval.platform.loop.Loop;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// Everybody who looks at this moment. They are counted anew when something was written here, and
/// every few seconds for what was written elsewhere; never more than a fifth of the time, so that
/// many who look slow down the news and not the service.
@Component
final class Watchers implements SmartLifecycle {
  private static final Duration SILENCE = Duration.ofSeconds(15);
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final int REST = 4;

  private final Counting counting;
  private final LiveSettings settings;
  private final Loop loop;
  private final List<Watcher> watchers = new CopyOnWriteArrayList<>();
  private volatile boolean running;

  Watchers(Counting counting, Bell bell, LiveSettings settings) {
    this.counting = counting;
    this.settings = settings;
    this.loop = new Loop("inbox-live", settings.poll(), this::tellAll);
    bell.onRing(() -> {
      if (!watchers.isEmpty()) loop.wake();
    });
  }

  /// Empty for one too many, and while the service stops.
  synchronized Optional<SseEmitter> watch(String person) {
    var own = watchers.stream().filter(it -> it.person().equals(person)).count();
    if (!running || own >= settings.perPerson() || watchers.size() >= settings.inAll())
      return Optional.empty();
    var watcher = new Watcher(person, settings.life(), watchers::remove);
    watchers.add(watcher);
    watcher.tell(counting.of(person), SILENCE);
    return Optional.of(watcher.stream());
  }

  int size() {
    return watchers.size();
  }

  private boolean tellAll() {
    var began = System.nanoTime();
    Map<String, List<Watcher>> people =
        watchers.stream().collect(Collectors.groupingBy(Watcher::person));
    people.forEach((person, theirs) -> {
      var number = counting.of(person);
      theirs.forEach(it -> it.tell(number, SILENCE));
    });
    rest(Duration.ofNanos(System.nanoTime() - began).multipliedBy(REST));
    return false;
  }

  private void rest(Duration least) {
    try {
      Thread.sleep(least.compareTo(settings.pace()) > 0 ? least : settings.pace());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void start() {
    running = true;
    loop.start();
  }

  /// Before the server waits for its calls to end, since these would not.
  @Override
  public void stop() {
    running = false;
    watchers.forEach(Watcher::end);
    loop.stop(PATIENCE);
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
