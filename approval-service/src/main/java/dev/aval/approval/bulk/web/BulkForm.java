package dev.aval.approval.bulk.web;

import dev.aval.approval.bulk.Pile;
import dev.aval.approval.bulk.Pile.Listed;
import dev.aval.approval.deciding.Choice;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the inbox page sends back: each ticked line as `id.revision.digest`. Nothing of it is
/// believed.
record BulkForm(
    @Nullable List<String> item,
    @Nullable String decision,
    @Nullable String reason,
    @Nullable String nonce) {
  List<Listed> listed() {
    return Objects.requireNonNullElse(item, List.<String>of()).stream()
        .distinct()
        .flatMap(BulkForm::listed)
        .toList();
  }

  Optional<Choice> choice() {
    return Stream.of(Choice.APPROVE, Choice.REFUSE)
        .filter(it -> it.name().equals(decision))
        .findFirst();
  }

  String typedReason() {
    return Objects.requireNonNullElse(reason, "");
  }

  String pageNonce() {
    return Objects.requireNonNullElse(nonce, "");
  }

  /// The key of the message that says what is missing.
  Optional<String> flaw() {
    if (listed().isEmpty()) return Optional.of("approval.bulk.nothing");
    if (listed().size() > Pile.MOST) return Optional.of("approval.bulk.too-many");
    if (choice().isEmpty()) return Optional.of("approval.error.choose");
    return choice().get().needsReason() && typedReason().isBlank()
        ? Optional.of("approval.error.reason")
        : Optional.empty();
  }

  private static Stream<Listed> listed(String line) {
    var parts = Arrays.asList(line.split("\\.", 3));
    if (parts.size() < 3 || !parts.get(1).matches("[0-9]{1,9}")) return Stream.empty();
    return Stream.of(new Listed(parts.get(0), Integer.parseInt(parts.get(1)), parts.get(2)));
  }
}
