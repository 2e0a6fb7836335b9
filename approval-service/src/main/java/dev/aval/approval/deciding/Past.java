package dev.aval.approval.deciding;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An earlier revision; without an ending it was replaced while it still waited.
public record Past(Question question, @Nullable Ending ending) {
  List<Past> after(List<Past> earlier) {
    return Stream.concat(earlier.stream(), Stream.of(this)).toList();
  }
}
