package dev.aval.local.running;

import dev.aval.local.Options;
import dev.aval.local.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Stream;

/// The six services and the gateway before them.
public final class Services {
  /// How long each step of a stop may take, so that the whole is over within ten seconds.
  public static final Duration PATIENCE = Duration.ofSeconds(4);

  private final Function<Service, Running> starting;
  private final Addresses addresses;
  private final Progress progress;
  private final List<Running> running = new CopyOnWriteArrayList<>();

  private Services(Function<Service, Running> starting, Addresses addresses, Progress progress) {
    this.starting = starting;
    this.addresses = addresses;
    this.progress = progress;
  }

  public static Services of(
      Options options, ServiceSettings settings, Path logs, Progress progress) {
    var all = new AllSettings(settings, options);
    return new Services(
        options.separate()
            ? new InOwnProcesses(all, logs, progress)::start
            : service -> InThisJvm.start(service, all.inOneJvm(service)),
        settings.addresses(),
        progress);
  }

  public CompletableFuture<Void> start(Executor starters) {
    var starts =
        Stream.concat(Service.SIX.stream(), Stream.of(Service.GATEWAY))
            .map(service -> CompletableFuture.runAsync(() -> start(service), starters))
            .toArray(CompletableFuture[]::new);
    return CompletableFuture.allOf(starts);
  }

  private void start(Service service) {
    var name = service.name() + " 127.0.0.1:" + addresses.port(service);
    running.add(progress.step(name, () -> starting.apply(service)));
  }

  /// The gateway first, so that nobody new comes in; then the others, all at once.
  public void stop() {
    var gateway =
        running.stream().filter(one -> one.name().equals(Service.GATEWAY.name())).toList();
    stopAll(gateway);
    stopAll(running.stream().filter(one -> !gateway.contains(one)).toList());
  }

  private void stopAll(List<Running> some) {
    some.stream()
        .map(one -> CompletableFuture.runAsync(() -> stop(one), Thread::startVirtualThread))
        .toList()
        .forEach(CompletableFuture::join);
  }

  private void stop(Running one) {
    if (!one.stop(PATIENCE)) {
      progress.say("stop.slow", one.name());
    }
  }
}
