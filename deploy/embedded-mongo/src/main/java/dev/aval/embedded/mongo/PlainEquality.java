package dev.aval.embedded.mongo;

import static java.util.stream.Collectors.toSet;

import de.bwaldvogel.mongo.bson.Document;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// `{path: "text"}` and `{path: {$in: ["text", ...]}}`, judged on the stored bytes: the conditions
/// that nearly every query of a service is made of. Decoding the fields and asking the library was
/// a tenth of the CPU of a platform under load. Numbers are left to the library: there are four
/// kinds of them.
///
/// Rules as in [MongoDB](https://www.mongodb.com/docs/manual/tutorial/query-arrays/): a path goes
/// through arrays to the documents in them, and an array that has the value as an element matches.
final class PlainEquality {
  private static final VarHandle INT32 =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final Pattern PLACES = Pattern.compile(".*(^|\\.)\\d+(\\.|$).*");
  private static final byte TEXT = 0x02;
  private static final byte DOCUMENT = 0x03;
  private static final byte ARRAY = 0x04;

  private final List<byte[]> path;
  private final Set<ByteBuffer> texts;

  private PlainEquality(List<byte[]> path, Set<ByteBuffer> texts) {
    this.path = path;
    this.texts = texts;
  }

  /// Empty where the value is of another kind, or a path may mean a place in an array.
  static Optional<PlainEquality> of(String path, @Nullable Object value) {
    if (path.startsWith("$") || PLACES.matcher(path).matches()) {
      return Optional.empty();
    }
    var names = Stream.of(path.split("\\.")).map(PlainEquality::utf8).toList();
    return texts(value).map(texts -> new PlainEquality(names, texts));
  }

  private static Optional<Set<ByteBuffer>> texts(@Nullable Object value) {
    Collection<?> wanted =
        value instanceof Document in && in.size() == 1 && in.get("$in") instanceof Collection<?> all
            ? all
            : Collections.singleton(value);
    return wanted.stream().allMatch(String.class::isInstance)
        ? Optional.of(
            wanted.stream().map(it -> ByteBuffer.wrap(utf8((String) it))).collect(toSet()))
        : Optional.empty();
  }

  boolean test(byte[] document) {
    return inDocument(document, 0, 0);
  }

  private boolean inDocument(byte[] bytes, int from, int depth) {
    byte[] name = path.get(depth);
    for (int at = from + 4; bytes[at] != 0; ) {
      int value = RawBson.afterName(bytes, at + 1);
      if (Arrays.equals(name, 0, name.length, bytes, at + 1, value - 1)) {
        return depth + 1 == path.size() ? equal(bytes, at, value) : below(bytes, at, value, depth);
      }
      at = value + RawBson.length(bytes, at, value);
    }
    return false;
  }

  private boolean below(byte[] bytes, int type, int value, int depth) {
    return switch (bytes[type]) {
      case DOCUMENT -> inDocument(bytes, value, depth + 1);
      case ARRAY ->
          any(
              bytes,
              value,
              (at, item) -> bytes[at] == DOCUMENT && inDocument(bytes, item, depth + 1));
      default -> false;
    };
  }

  private boolean equal(byte[] bytes, int type, int value) {
    return bytes[type] == ARRAY
        ? any(bytes, value, (at, item) -> isText(bytes, at, item))
        : isText(bytes, type, value);
  }

  private boolean isText(byte[] bytes, int type, int value) {
    return bytes[type] == TEXT
        && texts.contains(ByteBuffer.wrap(bytes, value + 4, (int) INT32.get(bytes, value) - 1));
  }

  private interface Item {
    boolean test(int type, int value);
  }

  private static boolean any(byte[] bytes, int from, Item item) {
    for (int at = from + 4; bytes[at] != 0; ) {
      int value = RawBson.afterName(bytes, at + 1);
      if (item.test(at, value)) {
        return true;
      }
      at = value + RawBson.length(bytes, at, value);
    }
    return false;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
