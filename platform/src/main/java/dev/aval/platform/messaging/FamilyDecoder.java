package dev.aval.platform.messaging;

import dev.aval.contracts.EventTypes;
import dev.aval.contracts.Json;
import dev.aval.platform.outbox.Origin;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.ObjectReader;

/// Reads our own events into a consumer's sealed family of records, by `ce_type`.
///
/// A type the family does not name is skipped. A version it does not name, of a type it does, is
/// not: skipping it would lose what it says, so it waits, loudly, for a consumer that can read it.
final class FamilyDecoder<T> implements Decoder<T> {
  private static final Pattern COUNT = Pattern.compile("s?[0-9]+");

  private final Map<String, ObjectReader> readers;
  private final Set<String> names;

  FamilyDecoder(Class<T> family) {
    readers =
        EventTypes.in(family).entrySet().stream()
            .collect(
                Collectors.toMap(Map.Entry::getKey, it -> Json.mapper().readerFor(it.getValue())));
    names = readers.keySet().stream().map(FamilyDecoder::unversioned).collect(Collectors.toSet());
  }

  @Override
  public Optional<Received<T>> decode(InboundRecord record) throws Unprocessable {
    Envelope envelope = Envelope.of(record);
    ObjectReader reader = readers.get(envelope.type());
    if (reader == null && names.contains(unversioned(envelope.type())))
      throw new Unprocessable(
          "unknown-version",
          "Expected to read '%s', but only %s are known"
              .formatted(envelope.type(), readers.keySet()));
    if (reader == null) return Optional.empty();
    checkContentType(record.header("content-type"));
    String key = record.keyText();
    return Optional.of(
        new Received<>(
            key == null ? "" : key,
            read(reader, record.value()),
            new Origin(
                record.topic(), seq(envelope, record), envelope.id(), envelope.traceparent()),
            envelope.source(),
            envelope.type(),
            envelope.time()));
  }

  /// An aggregate counts its events, in `ce_seq` and at the end of `ce_id`. What no aggregate told
  /// (a rejection, say) is told apart by its offset.
  private static long seq(Envelope envelope, InboundRecord record) throws Unprocessable {
    if (envelope.seq() != null) return envelope.seq();
    if (!counted(envelope)) return record.offset();
    throw new Unprocessable("envelope", "Expected to read the header 'ce_seq', but it is missing");
  }

  private static boolean counted(Envelope envelope) {
    String start = envelope.subject() + ".";
    return envelope.subject() != null
        && envelope.id().startsWith(start)
        && COUNT.matcher(envelope.id().substring(start.length())).matches();
  }

  private static void checkContentType(@Nullable String contentType) throws Unprocessable {
    if (contentType != null && !contentType.startsWith("application/json"))
      throw new Unprocessable(
          "content-type",
          "Expected to read JSON, but the content-type is '%s'".formatted(contentType));
  }

  private T read(ObjectReader reader, byte @Nullable [] body) throws Unprocessable {
    if (body == null || body.length == 0)
      throw new Unprocessable("no-body", "Expected to read a body, but there is none");
    try {
      T event = reader.readValue(body);
      if (event == null)
        throw new Unprocessable("bad-body", "Expected to read an object, but it is null");
      return event;
    } catch (DatabindException wrongShape) {
      throw new Unprocessable("bad-body", String.valueOf(wrongShape.getMessage()));
    } catch (JacksonException notJson) {
      throw new Unprocessable("bad-json", String.valueOf(notJson.getMessage()));
    }
  }

  private static String unversioned(String type) {
    return type.replaceFirst("\\.v[0-9]+$", "");
  }
}
