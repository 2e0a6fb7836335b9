package dev.aval.request.timeline;

import dev.aval.request.requests.Person;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing that happened to an approval.
///
/// @param what the decision, the outcome, or why others are asked: approval-service's word; of a
///   reminder `n/of`, or [#BY_HAND]
/// @param by who did it
/// @param onBehalfOf in whose place
/// @param text what was said with it
/// @param people who is asked from now on, or whose answer is wanted
/// @param terms how it is decided from now on; null where that did not change
public record Entry(
    Kind kind,
    int revision,
    Instant at,
    @Nullable String what,
    @Nullable Person by,
    @Nullable Person onBehalfOf,
    @Nullable String text,
    List<Asked> people,
    @Nullable Terms terms) {
  /// A person had them reminded.
  public static final String BY_HAND = "BY_HAND";

  public Entry {
    people = people == null ? List.of() : List.copyOf(people);
  }

  public enum Kind {
    OPENED,
    ASKED,
    DECIDED,
    UNDONE,
    COMMENTED,
    CLOSED,
    REMINDED
  }

  /// Somebody who is asked, why he is, and in whose place.
  public record Asked(
      String email, @Nullable String name, @Nullable String why, @Nullable String onBehalfOf) {}

  /// @param rule how many answers it takes
  public record Terms(String rule, String policy, @Nullable Instant deadline, List<Stage> stages) {
    public Terms {
      stages = stages == null ? List.of() : List.copyOf(stages);
    }
  }

  /// @param status `WAITING`, `LIVE`, `PASSED`, `SKIPPED`
  public record Stage(int number, String name, String rule, String status, List<Person> approvers) {
    public Stage {
      approvers = approvers == null ? List.of() : List.copyOf(approvers);
    }
  }
}
