package dev.aval.platform.calling;

import java.util.function.Function;

/// What came of a call: an answer, or why there is none.
public sealed interface Reply<T> {
  record Answered<T>(T answer) implements Reply<T> {}

  record Failed<T>(String why) implements Reply<T> {}

  default <R> Reply<R> map(Function<T, R> change) {
    return switch (this) {
      case Answered<T>(var answer) -> new Answered<>(change.apply(answer));
      case Failed<T>(var why) -> new Failed<>(why);
    };
  }

  default T orElseGet(Function<String, T> fallback) {
    return switch (this) {
      case Answered<T>(var answer) -> answer;
      case Failed<T>(var why) -> fallback.apply(why);
    };
  }
}
