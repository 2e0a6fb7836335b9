package dev.aval.sync.portfolio.web;

import dev.aval.sync.portfolio.Approvals;
import dev.aval.sync.portfolio.Choice;
import dev.aval.sync.portfolio.Shown;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a page of candidates sends back: each as `candidate/request.revision.digest`. Nothing of it
/// is believed.
record AnswerForm(@Nullable List<String> item, @Nullable String decision, @Nullable String reason) {
  static final AnswerForm EMPTY = new AnswerForm(null, null, null);
  private static final int LONGEST = 2_000;

  /// @param candidateId whom the page showed
  record Item(String candidateId, Shown shown) {
    static Optional<Item> parse(String text) {
      int slash = text.indexOf('/');
      return slash < 1
          ? Optional.empty()
          : Shown.parse(text.substring(slash + 1))
              .map(it -> new Item(text.substring(0, slash), it));
    }
  }

  List<Item> items() {
    return ticked().stream().distinct().flatMap(it -> Item.parse(it).stream()).toList();
  }

  public List<String> ticked() {
    return Objects.requireNonNullElse(item, List.of());
  }

  Optional<Choice> choice() {
    return Stream.of(Choice.values()).filter(it -> it.name().equals(decision)).findFirst();
  }

  String typedReason() {
    return Objects.requireNonNullElse(reason, "").strip();
  }

  /// What is missing: the field, and the key of what is said beside it.
  record Flaw(String field, String message) {}

  Optional<Flaw> flaw() {
    if (items().isEmpty()) return flaw("item", "sync.error.nobody");
    if (items().size() > Approvals.MOST) return flaw("item", "sync.error.too-many");
    if (choice().isEmpty()) return flaw("decision", "sync.error.choose");
    if (choice().get() == Choice.REFUSE && typedReason().isEmpty())
      return flaw("reason", "sync.error.reason");
    return typedReason().length() > LONGEST
        ? flaw("reason", "sync.error.reason-too-long")
        : Optional.empty();
  }

  private static Optional<Flaw> flaw(String field, String message) {
    return Optional.of(new Flaw(field, message));
  }
}
