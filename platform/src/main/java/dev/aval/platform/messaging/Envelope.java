package dev.aval.platform.messaging;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/// The CloudEvents attributes of a record: what they are, and which are missing.
record Envelope(
    String id,
    String type,
    String source,
    @Nullable String subject,
    @Nullable Long seq,
    Instant time,
    @Nullable String traceparent) {

  static Envelope of(InboundRecord record) throws Unprocessable {
    String version = needed(record, "ce_specversion");
    if (!version.equals("1.0"))
      throw new Unprocessable(
          "envelope", "Expected to read ce_specversion '1.0', but it is '%s'".formatted(version));
    return new Envelope(
        needed(record, "ce_id"),
        needed(record, "ce_type"),
        needed(record, "ce_source"),
        record.header("ce_subject"),
        seq(record),
        time(record),
        record.header("traceparent"));
  }

  private static String needed(InboundRecord record, String name) throws Unprocessable {
    String value = record.header(name);
    if (value == null || value.isBlank())
      throw new Unprocessable(
          "envelope",
          "Expected to read the header '%s', but it is missing or no text".formatted(name));
    return value;
  }

  private static @Nullable Long seq(InboundRecord record) throws Unprocessable {
    String text = record.header("ce_seq");
    if (text == null) return null;
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException notANumber) {
      throw new Unprocessable(
          "envelope", "Expected to read ce_seq as a number, but it is '%s'".formatted(text));
    }
  }

  /// Only told, never decided by: a time that cannot be read is replaced by the broker's.
  private static Instant time(InboundRecord record) {
    String text = record.header("ce_time");
    try {
      return text == null ? Instant.ofEpochMilli(record.timestamp()) : Instant.parse(text);
    } catch (DateTimeParseException unreadable) {
      return Instant.ofEpochMilli(record.timestamp());
    }
  }
}
