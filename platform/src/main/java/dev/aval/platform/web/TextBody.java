package dev.aval.platform.web;

import dev.aval.contracts.Body;
import dev.aval.contracts.EventTypes;
import dev.aval.contracts.Inbox;
import dev.aval.contracts.Limits;
import dev.aval.contracts.Schemas;
import dev.aval.contracts.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A body of one text or a few, such as `{reason}`, by the rules of the event that asks for the
/// same, whose other fields the path and the caller give.
public final class TextBody {
  private final String type;
  private final List<String> fields;

  public TextBody(Class<? extends Inbox> event, String... fields) {
    this.type = EventTypes.of(event);
    this.fields = List.of(fields);
  }

  /// What `then` answers to the first text, or 422 with what is wrong. An empty body is as good as
  /// `{}`.
  public ResponseEntity<?> read(
      InputStream body, Function<Optional<String>, ResponseEntity<?>> then) throws IOException {
    return readAll(body, texts -> then.apply(Optional.ofNullable(texts.get(fields.getFirst()))));
  }

  /// The same with all texts that are given and not blank, by the names of their fields.
  public ResponseEntity<?> readAll(
      InputStream body, Function<Map<String, String>, ResponseEntity<?>> then) throws IOException {
    var bytes = body.readNBytes(Limits.BODY_BYTES + 1);
    if (bytes.length == 0) return then.apply(Map.of());
    return switch (Body.read(bytes)) {
      case Body.Unreadable(var why) -> bad(List.of(why));
      case Body.Readable(var tree) -> {
        var why = violations(tree);
        yield why.isEmpty() ? then.apply(texts(tree)) : bad(why);
      }
    };
  }

  private List<Violation> violations(JsonNode tree) {
    for (String ours : List.of("account", "externalId", "by")) {
      if (tree.has(ours)) {
        var expected = "Expected nothing but " + String.join(" and ", fields);
        return List.of(new Violation("/" + ours, "unknown-field", expected));
      }
    }
    if (tree instanceof ObjectNode object) object.put("account", "A").put("externalId", "x");
    return Schemas.violations(type, tree);
  }

  private Map<String, String> texts(JsonNode tree) {
    var texts = new HashMap<String, String>();
    for (var field : fields) {
      var text = tree.path(field).asString("");
      if (!text.isBlank()) texts.put(field, text);
    }
    return texts;
  }

  private static ResponseEntity<?> bad(List<Violation> why) {
    return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", "The body cannot be accepted")
        .faults(why.stream().map(it -> new Fault(it.pointer(), it.code(), it.message())).toList())
        .response();
  }
}
