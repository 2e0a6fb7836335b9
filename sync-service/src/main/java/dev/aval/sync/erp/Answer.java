package dev.aval.sync.erp;

import java.util.function.Function;

/// What an ERP answered.
public sealed interface Answer<T> {
  record Got<T>(T value) implements Answer<T> {}

  record Failed<T>(Failure failure) implements Answer<T> {}

  default <R> Answer<R> map(Function<T, R> then) {
    return switch (this) {
      case Got<T>(var value) -> new Got<>(then.apply(value));
      case Failed<T>(var failure) -> new Failed<>(failure);
    };
  }

  default <R> Answer<R> then(Function<T, Answer<R>> next) {
    return switch (this) {
      case Got<T>(var value) -> next.apply(value);
      case Failed<T>(var failure) -> new Failed<>(failure);
    };
  }

  static <T> Answer<T> failed(Reason reason, String detail) {
    return new Failed<>(new Failure(reason, detail, null));
  }
}
