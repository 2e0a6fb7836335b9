package dev.aval.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An export as it lies in the file. A field that comes twice is refused: two readers could read
/// two things.
record Export(
    String requestId,
    String account,
    String exportedAt,
    List<JsonNode> entries,
    long n,
    String hash,
    String signature) {
  static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  static Export read(Path file) throws Unjudged {
    try {
      byte[] bytes = Files.readAllBytes(file);
      return of(isPdf(bytes) ? Attachment.in(bytes) : bytes);
    } catch (IOException unreadable) {
      throw new Unjudged("Cannot read " + file + ": " + unreadable.getMessage());
    }
  }

  static Export of(byte[] bytes) throws Unjudged {
    try {
      JsonNode it = JSON.readTree(bytes);
      if (!it.path("format").asString("").equals("aval.evidence.v1"))
        throw new Unjudged("This is no evidence of Aval in the form aval.evidence.v1");
      return new Export(
          it.required("requestId").stringValue(),
          text(it, "account"),
          text(it, "exportedAt"),
          it.required("entries").valueStream().toList(),
          it.required("head").required("n").longValue(),
          it.required("head").required("hash").stringValue(),
          it.required("signature").stringValue());
    } catch (JacksonException damaged) {
      throw new Unjudged("The file is damaged: " + damaged.getOriginalMessage());
    }
  }

  /// Empty where there is none, or something else than text.
  static String text(JsonNode object, String name) {
    JsonNode value = object.path(name);
    return value.isString() ? value.stringValue() : "";
  }

  private static boolean isPdf(byte[] bytes) {
    return bytes.length > 4 && new String(bytes, 0, 4, StandardCharsets.ISO_8859_1).equals("%PDF");
  }
}
