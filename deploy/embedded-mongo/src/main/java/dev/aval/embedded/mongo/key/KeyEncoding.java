package dev.aval.embedded.mongo.key;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Values as bytes: `compareUnsigned(of(a), of(b))` orders as MongoDB orders `a` and `b`.
///
/// Each encoding ends itself, so fields can be joined to a compound key. Numbers of different types
/// that are equal get the same bytes. An index only proposes candidates and the query decides, so
/// the encoding may be coarser than equality (decimals beyond double precision) but never finer.
public final class KeyEncoding {
  private KeyEncoding() {}

  public static byte[] of(@Nullable Object value) {
    KeyBuffer out = new KeyBuffer();
    append(value, out);
    return out.toBytes();
  }

  /// What an array without elements leaves in an index; MongoDB puts it before null.
  public static byte[] ofEmptyArray() {
    return new byte[] {Tag.EMPTY_ARRAY};
  }

  public static void append(@Nullable Object value, KeyBuffer out) {
    switch (value) {
      case null -> out.put(Tag.NULL);
      case Missing _ -> out.put(Tag.NULL);
      case Number number -> Numbers.append(number, out);
      case String text -> Strings.append(Tag.STRING, text, out);
      case Map<?, ?> document -> appendDocument(document, out);
      case Collection<?> array -> appendArray(array, out);
      case BinData binary -> appendBinary(binary.getData(), out);
      case UUID uuid -> appendUuid(uuid, out);
      case LegacyUUID uuid -> appendLegacyUuid(uuid.getUuid(), out);
      case ObjectId id -> appendFixed(Tag.OBJECT_ID, id.toByteArray(), out);
      case Boolean flag -> appendFixed(Tag.BOOLEAN, new byte[] {(byte) (flag ? 1 : 0)}, out);
      case Instant instant -> appendLong(Tag.DATE, instant.toEpochMilli() ^ Long.MIN_VALUE, out);
      case BsonTimestamp timestamp -> appendLong(Tag.TIMESTAMP, timestamp.getValue(), out);
      case BsonRegularExpression regex -> Strings.append(Tag.REGEX, regex.getPattern(), out);
      case MinKey _ -> out.put(Tag.MIN_KEY);
      case MaxKey _ -> out.put(Tag.MAX_KEY);
      default ->
          throw new IllegalArgumentException(
              "Expected to index a BSON value, but got '%s'".formatted(value.getClass()));
    }
  }

  private static void appendDocument(Map<?, ?> document, KeyBuffer out) {
    out.put(Tag.DOCUMENT);
    document.forEach((name, value) -> {
      byte[] encoded = of(value);
      out.put(encoded[0]);
      Strings.append(Tag.STRING, (String) name, out);
      out.put(encoded);
    });
    out.put(Tag.END);
  }

  private static void appendArray(Collection<?> array, KeyBuffer out) {
    out.put(Tag.ARRAY);
    array.forEach(element -> append(element, out));
    out.put(Tag.END);
  }

  private static void appendBinary(byte[] data, KeyBuffer out) {
    appendLong(Tag.BINARY, data.length, out);
    out.put(data);
  }

  private static void appendUuid(UUID uuid, KeyBuffer out) {
    appendLong(Tag.UUID, uuid.getMostSignificantBits(), out);
    out.putLong(uuid.getLeastSignificantBits());
  }

  private static void appendLegacyUuid(UUID uuid, KeyBuffer out) {
    appendLong(Tag.LEGACY_UUID, uuid.getMostSignificantBits() ^ Long.MIN_VALUE, out);
    out.putLong(uuid.getLeastSignificantBits() ^ Long.MIN_VALUE);
  }

  private static void appendFixed(int tag, byte[] bytes, KeyBuffer out) {
    out.put(tag);
    out.put(bytes);
  }

  private static void appendLong(int tag, long value, KeyBuffer out) {
    out.put(tag);
    out.putLong(value);
  }
}
