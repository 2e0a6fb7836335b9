package dev.aval.approval.operating.web;

import dev.aval.approval.deciding.Outcome;
import dev.aval.approval.operating.Act;
import dev.aval.approval.requests.Person;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What operators send.
final class ActBodies {
  private ActBodies() {}

  /// @param replace true where it is not said
  record Reassignment(
      @Nullable List<Person> people,
      @Nullable Boolean replace,
      @Nullable Integer stage,
      @Nullable String reason) {
    Act act() {
      return new Act.Reassign(
          Objects.requireNonNullElse(people, List.of()),
          !Boolean.FALSE.equals(replace),
          stage,
          text(reason));
    }
  }

  record Skip(@Nullable Integer stage, @Nullable String reason) {
    Act act() {
      return new Act.Skip(stage, text(reason));
    }
  }

  record Force(@NotNull Outcome outcome, @Nullable String reason) {
    Act act() {
      return new Act.Force(outcome, text(reason));
    }
  }

  record Because(@Nullable String reason) {
    Act resend() {
      return new Act.Resend(text(reason));
    }

    Act reopen() {
      return new Act.Reopen(text(reason));
    }
  }

  static String text(@Nullable String it) {
    return Objects.requireNonNullElse(it, "");
  }
}
