package dev.aval.embedded.mongo;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A projection that names fields to keep or to leave out, and nothing more: applied to the stored
/// bytes, so that what stays is copied and what goes is jumped over. Nearly every find of a service
/// has one, and decoding, projecting and encoding would cost several times the find itself.
///
/// Rules as in
/// [MongoDB](https://www.mongodb.com/docs/manual/reference/operator/aggregation/project/): `_id`
/// stays unless it is left out, paths go through arrays to the documents in them.
final class PlainProjection {
  private static final byte DOCUMENT = 0x03;
  private static final byte ARRAY = 0x04;

  /// Without children: the whole field is meant.
  private record Path(byte[] name, List<Path> children) {
    boolean isWhole() {
      return children.isEmpty();
    }

    boolean isNamed(byte[] bytes, int from, int to) {
      return Arrays.equals(name, 0, name.length, bytes, from, to);
    }
  }

  private final boolean keeps;
  private final List<Path> paths;

  private PlainProjection(boolean keeps, List<Path> paths) {
    this.keeps = keeps;
    this.paths = paths;
  }

  /// Empty where it takes more than names: operators, computed fields, or a mixture that the
  /// library has to refuse.
  static Optional<PlainProjection> of(Document fields) {
    var named = new ArrayList<Map.Entry<String, Boolean>>();
    for (var field : fields.entrySet()) {
      var value = field.getValue();
      boolean isPlain = value instanceof Number || value instanceof Boolean;
      if (!isPlain || field.getKey().contains("$") || field.getKey().startsWith("_id.")) {
        return Optional.empty();
      }
      named.add(Map.entry(field.getKey(), Utils.isTrue(value)));
    }
    var others = named.stream().filter(it -> !it.getKey().equals("_id")).toList();
    boolean keeps = (others.isEmpty() ? named : others).getFirst().getValue();
    if (others.stream().anyMatch(it -> it.getValue() != keeps)) {
      return Optional.empty();
    }
    boolean withId =
        named.stream().filter(it -> it.getKey().equals("_id")).allMatch(Map.Entry::getValue);
    var paths = new ArrayList<Path>();
    others.forEach(it -> add(paths, it.getKey().split("\\.")));
    if (withId == keeps) {
      add(paths, "_id");
    }
    return Optional.of(new PlainProjection(keeps, paths));
  }

  private static void add(List<Path> paths, String... names) {
    var level = paths;
    for (int i = 0; i < names.length; i++) {
      byte[] name = names[i].getBytes(StandardCharsets.UTF_8);
      var known =
          level.stream().filter(it -> it.isNamed(name, 0, name.length)).findFirst().orElse(null);
      if (known == null) {
        known = new Path(name, new ArrayList<>());
        level.add(known);
      } else if (known.isWhole() || i == names.length - 1) {
        known.children().clear();
        return;
      }
      level = known.children();
    }
  }

  byte[] apply(byte[] document) {
    return new Copy(document).all();
  }

  private final class Copy {
    private final byte[] in;
    private final byte[] out;
    private int written;

    Copy(byte[] in) {
      this.in = in;
      this.out = new byte[in.length];
    }

    byte[] all() {
      document(0, paths, false);
      return Arrays.copyOf(out, written);
    }

    /// The elements of an array are counted anew, because some may go.
    private void document(int from, List<Path> paths, boolean isArray) {
      int length = written;
      int count = 0;
      written += 4;
      int at = from + 4;
      while (in[at] != 0) {
        int name = at + 1;
        int value = RawBson.afterName(in, name);
        int end = value + RawBson.length(in, at, value);
        int before = written;
        if (isArray) {
          item(at, value, end, count, paths);
        } else {
          field(at, name, value, end, paths);
        }
        if (written > before) {
          count++;
        }
        at = end;
      }
      out[written++] = 0;
      RawBson.writeLength(out, length, written - length);
    }

    private void field(int at, int name, int value, int end, List<Path> paths) {
      var path = named(paths, name, value - 1);
      if (path == null || path.isWhole()) {
        if (keeps == (path != null)) {
          copy(at, end);
        }
      } else if (in[at] == DOCUMENT || in[at] == ARRAY) {
        copy(at, value);
        document(value, path.children(), in[at] == ARRAY);
      } else if (!keeps) {
        copy(at, end);
      }
    }

    private void item(int at, int value, int end, int count, List<Path> paths) {
      boolean isInner = in[at] == DOCUMENT || in[at] == ARRAY;
      if (!isInner && keeps) {
        return;
      }
      out[written++] = in[at];
      for (byte digit : Integer.toString(count).getBytes(StandardCharsets.US_ASCII)) {
        out[written++] = digit;
      }
      out[written++] = 0;
      if (isInner) {
        document(value, paths, in[at] == ARRAY);
      } else {
        copy(value, end);
      }
    }

    private void copy(int from, int to) {
      System.arraycopy(in, from, out, written, to - from);
      written += to - from;
    }

    private @Nullable Path named(List<Path> paths, int from, int to) {
      for (var path : paths) {
        if (path.isNamed(in, from, to)) {
          return path;
        }
      }
      return null;
    }
  }
}
