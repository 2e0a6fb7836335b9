package dev.aval.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.audit.Audit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// The evidence of a platform as an auditor takes it: exported, with the keys and published heads,
/// verified by the auditor's own program.
record Chains(RunningAval aval, Path folder) {
  static Chains of(RunningAval aval) {
    try {
      return new Chains(aval, Files.createTempDirectory("evidence"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JsonNode export(String requestId) {
    return Api.of(aval, Api.SHOP).get("/api/evidence/" + requestId).json();
  }

  /// `<topic>/<ce_id>` of all entries.
  Set<String> events(String requestId) {
    return export(requestId)
        .path("entries")
        .valueStream()
        .map(it -> it.path("topic").asString() + "/" + it.path("eventId").asString())
        .collect(Collectors.toSet());
  }

  /// What the program says to this export; it ends with 0 when all is well.
  void isGood(String requestId) {
    var said = new ByteArrayOutputStream();
    assertThat(audit(said, export(requestId).toString())).as(said.toString()).isZero();
  }

  int audit(ByteArrayOutputStream said, String export) {
    var out = new PrintStream(said, true, StandardCharsets.UTF_8);
    var keys = Api.ofNobody(aval).get("/api/evidence/keys").body();
    return new Audit(out, out)
        .run(List.of("verify", file(export), "--keys", file(keys), "--kafka", aval.kafka()));
  }

  private String file(String text) {
    try {
      return Files.writeString(Files.createTempFile(folder, "audit", ".json"), text).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
