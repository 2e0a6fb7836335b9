package dev.aval.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/// The foreign Kafka client: another implementation of the protocol, in another language, that
/// knows nothing of us.
record Kcat(String broker) {
  private static final JsonMapper JSON = new JsonMapper();

  static Kcat on(RunningAval aval) {
    Tool.KCAT.path();
    return new Kcat(aval.kafka());
  }

  /// Publishes one record of one line.
  void publish(String topic, String key, Map<String, String> headers, String body) {
    var arguments =
        new ArrayList<>(List.of("-P", "-t", topic, "-k", key, "-X", "message.max.bytes=8000000"));
    headers.forEach((name, value) -> arguments.addAll(List.of("-H", name + "=" + value)));
    run(arguments, body + "\n");
  }

  /// Everything that is on a topic, one JSON line for each record.
  List<Event> read(String topic) {
    var lines = run(List.of("-C", "-e", "-q", "-J", "-o", "beginning", "-t", topic), "").lines();
    return lines.filter(line -> !line.isBlank()).map(JSON::readTree).map(Event::of).toList();
  }

  /// The names of all topics of ours.
  List<String> topics() {
    var metadata = JSON.readTree(run(List.of("-L", "-J"), ""));
    return metadata
        .path("topics")
        .valueStream()
        .map(it -> it.path("topic").asString())
        .filter(it -> it.startsWith("aval."))
        .toList();
  }

  private String run(List<String> arguments, String input) {
    var command = new ArrayList<>(List.of(Tool.KCAT.path().toString(), "-b", broker));
    command.addAll(arguments);
    try {
      var in = Files.createTempFile("kcat", ".in");
      var out = Files.createTempFile("kcat", ".out");
      var errors = Files.createTempFile("kcat", ".err");
      Files.writeString(in, input);
      var process =
          new ProcessBuilder(command)
              .redirectInput(in.toFile())
              .redirectOutput(out.toFile())
              .redirectError(errors.toFile())
              .start();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("kcat ends").isTrue();
      assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
      var output = Files.readString(out, StandardCharsets.UTF_8);
      Files.delete(in);
      Files.delete(out);
      Files.delete(errors);
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
