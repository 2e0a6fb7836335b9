package dev.aval.platform.web.live;

import dev.aval.platform.loop.Loop;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.springframework.context.SmartLifecycle;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// One number for each person, told to everybody who looks at this moment. They are counted anew
/// when something was written here, and every few seconds for what was written elsewhere; never
/// more than a fifth of the time, so that many who look slow down the news and not the service.
///
/// A bean of the service that knows the number; [#watch] is what its controller answers.
public final class LiveNumbers implements SmartLifecycle {
  private static final Duration SILENCE = Duration.ofSeconds(15);
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final int REST = 4;

  private final ToIntFunction<String> counting;
  private final int most;
  private final LiveSettings settings;
  private final Loop loop;
  private final List<Watcher> watchers = new CopyOnWriteArrayList<>();
  private volatile boolean running;

  /// @param name of the thread that counts
  /// @param counting what there is for a person, whose address is folded
  /// @param most beyond which nobody counts
  public LiveNumbers(String name, ToIntFunction<String> counting, int most, LiveSettings settings) {
    this.counting = counting;
    this.most = most;
    this.settings = settings;
    this.loop = new Loop(name, settings.poll(), this::tellAll);
  }

  /// Something may have changed.
  public void wake() {
    if (!watchers.isEmpty()) loop.wake();
  }

  /// As it is shown: `3`, `999+`.
  public String text(int number) {
    return number >= most ? most - 1 + "+" : Integer.toString(number);
  }

  /// Empty for one too many, and while the service stops.
  public synchronized Optional<SseEmitter> watch(String person) {
    var own = watchers.stream().filter(it -> it.person().equals(person)).count();
    if (!running || own >= settings.perPerson() || watchers.size() >= settings.inAll())
      return Optional.empty();
    var watcher = new Watcher(person, settings.life(), watchers::remove);
    watchers.add(watcher);
    watcher.tell(text(counting.applyAsInt(person)), SILENCE);
    return Optional.of(watcher.stream());
  }

  private boolean tellAll() {
    var began = System.nanoTime();
    Map<String, List<Watcher>> people =
        watchers.stream().collect(Collectors.groupingBy(Watcher::person));
    people.forEach((person, theirs) -> {
      var number = text(counting.applyAsInt(person));
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
