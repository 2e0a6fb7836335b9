package dev.aval.embedded.mongo;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import dev.aval.embedded.mongo.key.KeyBuffer;
import dev.aval.embedded.mongo.key.KeyEncoding;
import dev.aval.embedded.mongo.plan.IndexField;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The entries one document has in an index: none (sparse), one, or one per element of an array.
final class IndexKeys {
  private final List<IndexField> fields;
  private final List<FieldPath> paths;
  private final List<String> roots;
  private final boolean sparse;

  IndexKeys(List<IndexField> fields, boolean sparse) {
    this.fields = fields;
    this.paths = fields.stream().map(field -> new FieldPath(field.path())).toList();
    this.roots = paths.stream().map(FieldPath::root).distinct().toList();
    this.sparse = sparse;
  }

  /// The top-level fields it looks at.
  List<String> roots() {
    return roots;
  }

  List<@Nullable Object> values(Document document) {
    List<@Nullable Object> values = new ArrayList<>(paths.size());
    for (FieldPath path : paths) {
      values.add(path.in(document));
    }
    return values;
  }

  /// More than one key, or an array in a field, makes an index multikey: see `hasArray`.
  List<byte[]> of(List<@Nullable Object> values) {
    if (sparse && values.stream().allMatch(IndexKeys::isAbsent)) {
      return List.of();
    }
    if (!hasArray(values)) {
      KeyBuffer key = new KeyBuffer();
      for (int i = 0; i < values.size(); i++) {
        append(i, values.get(i), key);
      }
      return List.of(key.toBytes());
    }
    return ofArrays(values);
  }

  static boolean hasArray(List<@Nullable Object> values) {
    for (Object value : values) {
      if (value instanceof Collection<?>) {
        return true;
      }
    }
    return false;
  }

  /// The positions of the fields that hold an array.
  static Set<Integer> arrays(List<@Nullable Object> values) {
    return IntStream.range(0, values.size())
        .filter(at -> values.get(at) instanceof Collection<?>)
        .boxed()
        .collect(Collectors.toSet());
  }

  private List<byte[]> ofArrays(List<@Nullable Object> values) {
    refuseParallelArrays(values);
    List<byte[]> keys = List.of(new byte[0]);
    for (int i = 0; i < values.size(); i++) {
      Set<ByteBuffer> seen = new LinkedHashSet<>();
      List<byte[]> longer = new ArrayList<>();
      for (byte[] prefix : keys) {
        for (byte[] key : extended(prefix, i, values.get(i))) {
          if (seen.add(ByteBuffer.wrap(key))) {
            longer.add(key);
          }
        }
      }
      keys = longer;
    }
    return keys;
  }

  private List<byte[]> extended(byte[] prefix, int field, @Nullable Object value) {
    List<byte[]> keys = new ArrayList<>();
    if (value instanceof Collection<?> elements && !elements.isEmpty()) {
      for (Object element : elements) {
        keys.add(extended(prefix, field, KeyEncoding.of(element)));
      }
    } else {
      boolean empty = value instanceof Collection<?>;
      keys.add(extended(prefix, field, empty ? KeyEncoding.ofEmptyArray() : KeyEncoding.of(value)));
    }
    return keys;
  }

  private byte[] extended(byte[] prefix, int field, byte[] encoded) {
    KeyBuffer key = new KeyBuffer();
    key.put(prefix);
    key.put(encoded);
    if (!fields.get(field).ascending()) {
      key.invertFrom(prefix.length);
    }
    return key.toBytes();
  }

  private void append(int field, @Nullable Object value, KeyBuffer key) {
    int start = key.size();
    KeyEncoding.append(value, key);
    if (!fields.get(field).ascending()) {
      key.invertFrom(start);
    }
  }

  private void refuseParallelArrays(List<@Nullable Object> values) {
    Set<String> roots = new LinkedHashSet<>();
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i) instanceof Collection<?>) {
        roots.add(paths.get(i).root());
      }
    }
    if (roots.size() > 1) {
      throw new CannotIndexParallelArraysError(roots);
    }
  }

  private static boolean isAbsent(@Nullable Object value) {
    return value instanceof Missing
        || (value instanceof Collection<?> list
            && !list.isEmpty()
            && list.stream().allMatch(Missing.class::isInstance));
  }
}
