package dev.aval.approval.reviewing.web;

import dev.aval.approval.deciding.Answer;
import dev.aval.approval.deciding.Counting;
import dev.aval.approval.deciding.Question;
import dev.aval.approval.planning.Approver;
import dev.aval.approval.policy.Quorum;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// One stage as the pages show it: whose turn it is, and who is next.
///
/// @param needed how many have to agree, of `size`
record Round(String name, String status, String tone, int needed, int size, List<Who> people) {
  /// @param choice what he said, or somebody for him
  record Who(String name, @Nullable String principal, @Nullable String choice) {}

  /// Nothing where there is one round in which any answer counts: one sentence says it.
  static List<Round> of(Question question) {
    var stages = question.plan().stages();
    if (stages.size() == 1 && stages.getFirst().quorum().equals(Quorum.ANY)) return List.of();
    var statuses = Counting.of(question).statuses();
    return IntStream.range(0, stages.size())
        .mapToObj(it -> of(question, it, statuses.get(it)))
        .toList();
  }

  private static Round of(Question question, int number, Counting.Status status) {
    var stage = question.stage(number);
    return new Round(
        stage.name(),
        status.name(),
        tone(status),
        stage.quorum().of(stage.size()),
        stage.size(),
        stage.approvers().stream().map(it -> who(question, number, it)).toList());
  }

  private static Who who(Question question, int number, Approver it) {
    var principal = it.onBehalfOf();
    var choice =
        question.answers().stream()
            .filter(said -> said.stage() == number && said.isBy(it.email()))
            .map(Answer::choice)
            .findFirst();
    return new Who(
        Said.name(it.person()),
        principal == null
            ? null
            : question.approver(principal).map(by -> Said.name(by.person())).orElse(principal),
        choice.map(Enum::name).orElse(null));
  }

  private static String tone(Counting.Status status) {
    return switch (status) {
      case LIVE -> "wait";
      case PASSED -> "good";
      case LOST -> "bad";
      case WAITING, SKIPPED -> "quiet";
    };
  }
}
