package dev.aval.platform.messaging;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What may lie on a topic and can never be processed.
public enum Poison {
  NOT_JSON("bad-json", "{\"requestId\": oops"),
  TRAILING_GARBAGE("bad-json", "{\"requestId\":\"x\",\"revision\":1} and more"),
  WRONG_FIELD_TYPE("bad-body", "{\"requestId\":\"x\",\"revision\":\"soon\"}"),
  MISSING_NUMBER("bad-body", "{\"requestId\":\"x\"}"),
  AN_ARRAY("bad-body", "[1,2]"),
  JSON_NULL("bad-body", "null"),
  EMPTY("no-body", ""),
  NO_VALUE("no-body", Map.of(), null),
  WRONG_CHARSET(
      "bad-json",
      Map.of(),
      "{\"requestId\":\"d\u00e9j\u00e0\",\"revision\":1}".getBytes(ISO_8859_1)),
  DEEP_NESTING("bad-json", "{\"requestId\":\"x\",\"revision\":1,\"news\":" + "[".repeat(200_000)),
  FIVE_MEGABYTES("bad-json", Map.of(), megabytes()),
  NO_ID("envelope", Map.of("ce_id", ""), Records.body("x", 1)),
  NO_TYPE("envelope", Map.of("ce_type", ""), Records.body("x", 1)),
  NO_SOURCE("envelope", Map.of("ce_source", ""), Records.body("x", 1)),
  NO_SPECVERSION("envelope", Map.of("ce_specversion", ""), Records.body("x", 1)),
  OTHER_SPECVERSION("envelope", Map.of("ce_specversion", "2.0"), Records.body("x", 1)),
  NO_SEQ("envelope", Map.of("ce_seq", ""), Records.body("x", 1)),
  SEQ_NO_NUMBER("envelope", Map.of("ce_seq", "one"), Records.body("x", 1)),
  NOT_JSON_BY_HEADER("content-type", Map.of("content-type", "text/xml"), Records.body("x", 1)),
  UNKNOWN_VERSION(
      "unknown-version", Map.of("ce_type", "request.submitted.v9"), Records.body("x", 1));

  public final String code;
  private final Map<String, String> headers;
  private final byte @Nullable [] body;

  Poison(String code, String body) {
    this(code, Map.of(), body.getBytes(UTF_8));
  }

  Poison(String code, Map<String, String> headers, byte @Nullable [] body) {
    this.code = code;
    this.headers = headers;
    this.body = body;
  }

  public InboundRecord record(String topic, @Nullable String key, long offset) {
    return Records.record(topic, key, offset, headers, body);
  }

  private static byte[] megabytes() {
    byte[] body = new byte[5 << 20];
    Arrays.fill(body, (byte) 'x');
    return body;
  }
}
