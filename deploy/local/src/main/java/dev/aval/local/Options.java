package dev.aval.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How a platform is asked to run: the arguments of `./aval up` and the `AVAL_*` variables.
public record Options(
    Path data, boolean separate, Map<String, String> environment, Texts texts, Ports ports) {
  public static Options of(List<String> arguments, Map<String, String> environment) {
    var texts = Texts.of(environment);
    return new Options(
        data(arguments),
        arguments.contains("--separate"),
        environment,
        texts,
        Ports.of(environment, texts));
  }

  public static Path data(List<String> arguments) {
    var at = arguments.indexOf("--data");
    return at >= 0 && at + 1 < arguments.size()
        ? Path.of(arguments.get(at + 1))
        : home().resolve(".aval");
  }

  /// The repository: where the jars of the services lie, and the data folder unless another one is
  /// named.
  public static Path home() {
    return Path.of(System.getProperty("aval.home", "."));
  }

  /// A server somebody else runs, given by its address; then the embedded part is not started.
  public Optional<String> external(String variable) {
    return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank());
  }

  /// Where the gateway listens. Everything behind it is on the loopback address, always.
  public String httpAddress() {
    return external("AVAL_HTTP_ADDRESS").orElse("127.0.0.1");
  }

  public URI publicUrl() {
    return URI.create(external("AVAL_PUBLIC_URL").orElse("http://localhost:" + ports.http()));
  }
}
