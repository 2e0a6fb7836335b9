package dev.aval.local.running;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// A service as one Spring context among others in this JVM.
public record InThisJvm(String name, ConfigurableApplicationContext context) implements Running {
  public static InThisJvm start(Service service, Map<String, String> settings) {
    return start(service.name(), new SpringApplicationBuilder(service.main()), settings);
  }

  /// Settings go in as arguments, because these win over each service's own file.
  public static InThisJvm start(
      String name, SpringApplicationBuilder application, Map<String, String> settings) {
    var arguments =
        settings.entrySet().stream()
            .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
            .toArray(String[]::new);
    application.application().setRegisterShutdownHook(false);
    return new InThisJvm(name, application.run(arguments));
  }

  @Override
  public boolean stop(Duration patience) {
    return CompletableFuture.runAsync(context::close, Thread::startVirtualThread)
        .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
        .handle((done, failure) -> failure == null)
        .join();
  }
}
