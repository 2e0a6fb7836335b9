package dev.aval.approval.operating.web;

import dev.aval.approval.deciding.Outcome;
import dev.aval.approval.operating.Act;
import dev.aval.approval.requests.Person;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the page sends: one act, with the fields of all.
///
/// @param people addresses, apart by commas, semicolons or blanks
record ActForm(
    @Nullable String act,
    @Nullable String people,
    @Nullable String replace,
    @Nullable String outcome,
    @Nullable String reason) {
  static final ActForm EMPTY = new ActForm(null, null, "true", null, null);

  /// Nothing when none was chosen, or an outcome that there is not.
  Optional<Act> toAct() {
    var why = ActBodies.text(reason);
    return switch (ActBodies.text(act)) {
      case "reassign" ->
          Optional.of(new Act.Reassign(addresses(), "true".equals(replace), null, why));
      case "skip" -> Optional.of(new Act.Skip(null, why));
      case "force" ->
          Arrays.stream(Outcome.values())
              .filter(it -> it.name().equals(outcome))
              .findFirst()
              .map(it -> new Act.Force(it, why));
      case "resend" -> Optional.of(new Act.Resend(why));
      case "reopen" -> Optional.of(new Act.Reopen(why));
      default -> Optional.empty();
    };
  }

  private List<Person> addresses() {
    return Arrays.stream(ActBodies.text(people).split("[,;\\s]+"))
        .filter(it -> !it.isEmpty())
        .map(it -> new Person(it, null, null))
        .toList();
  }
}
