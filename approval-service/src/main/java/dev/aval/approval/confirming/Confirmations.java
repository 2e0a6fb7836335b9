package dev.aval.approval.confirming;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// All answers that wait for a code.
public interface Confirmations {
  /// What is to be kept in the place of what was found, nothing for nothing, and what to answer.
  record Kept<T>(@Nullable Confirmation next, T answer) {}

  Optional<Confirmation> find(String challenge);

  /// May ask again when somebody else was faster: of two who enter the same code, one finds it.
  <T> T change(String challenge, Function<Optional<Confirmation>, Kept<T>> change);
}
