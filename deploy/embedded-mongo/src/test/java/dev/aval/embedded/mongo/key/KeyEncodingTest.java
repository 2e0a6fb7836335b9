package dev.aval.embedded.mongo.key;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The encoding must order as the library compares, since the library sorts what no index sorts.
///
/// Left out: whole arrays (an index holds their elements), a `long` beyond 2^53 beside a fraction
/// (the library's own order is not transitive there), and text beyond the basic plane (the library
/// orders UTF-16, MongoDB and we order UTF-8).
class KeyEncodingTest {
  private final long seed = Long.getLong("seed", System.nanoTime());
  private final Random random = new Random(seed);

  @Test
  void ordersAsTheLibraryDoes() {
    for (int i = 0; i < 200_000; i++) {
      Object a = value(2);
      Object b = random.nextInt(4) == 0 ? a : value(2);
      int expected = Integer.signum(ValueComparator.asc().compare(a, b));
      assertThat(order(a, b)).as("seed %d: %s to %s", seed, a, b).isEqualTo(expected);
    }
  }

  @Test
  void compoundKeysOrderFieldByField() {
    for (int i = 0; i < 50_000; i++) {
      Object a = value(1);
      Object b = value(1);
      Object c = value(1);
      Object d = random.nextBoolean() ? b : value(1);
      int first = ValueComparator.asc().compare(a, c);
      int expected = Integer.signum(first != 0 ? first : -ValueComparator.asc().compare(b, d));
      assertThat(
              Integer.signum(
                  Arrays.compareUnsigned(descendingSecond(a, b), descendingSecond(c, d))))
          .as("seed %d: (%s, %s) to (%s, %s)", seed, a, b, c, d)
          .isEqualTo(expected);
    }
  }

  @Test
  void longsBeyondDoublePrecisionStayApart() {
    long big = (1L << 53) + 1;
    assertThat(order(big, big - 1)).isPositive();
    assertThat(order(Long.MAX_VALUE, Long.MAX_VALUE - 1)).isPositive();
    assertThat(order(Long.MIN_VALUE, Long.MIN_VALUE + 1)).isNegative();
    assertThat(order(1L << 53, (double) (1L << 53))).isZero();
  }

  private static byte[] descendingSecond(@Nullable Object a, @Nullable Object b) {
    return Bytes.join(KeyEncoding.of(a), Bytes.inverted(KeyEncoding.of(b)));
  }

  private static int order(@Nullable Object a, @Nullable Object b) {
    return Integer.signum(Arrays.compareUnsigned(KeyEncoding.of(a), KeyEncoding.of(b)));
  }

  private @Nullable Object value(int depth) {
    return switch (random.nextInt(depth > 0 ? 17 : 16)) {
      case 0 -> null;
      case 1 -> random.nextInt(10);
      case 2 -> (long) random.nextInt(10);
      case 3 -> random.nextInt(40) / 4.0 - 5;
      case 4 -> random.nextGaussian() * 1e12;
      case 5 -> Decimal128.fromNumber(BigDecimal.valueOf(random.nextInt(20), 1));
      case 6, 7 -> text();
      case 8 -> new BinData(text().getBytes(java.nio.charset.StandardCharsets.UTF_8));
      case 9 -> new UUID(random.nextLong(), random.nextLong());
      case 10 -> new LegacyUUID(random.nextLong(), random.nextLong());
      case 11 -> new ObjectId();
      case 12 -> random.nextBoolean();
      case 13 -> Instant.ofEpochMilli(random.nextInt(10) - 5);
      case 14 -> new BsonTimestamp(random.nextLong());
      case 15 -> random.nextBoolean() ? MinKey.getInstance() : MaxKey.getInstance();
      default -> document(depth - 1);
    };
  }

  private Document document(int depth) {
    Document document = new Document();
    for (int i = random.nextInt(3); i > 0; i--) {
      document.put(text(), value(depth));
    }
    return document;
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(4); i > 0; i--) {
      text.append(
          "\u0000\u0001\u0002ab\u007F\u0080\u00E9\u07FF\u0800\uD7FF".charAt(random.nextInt(11)));
    }
    return text.toString();
  }
}
