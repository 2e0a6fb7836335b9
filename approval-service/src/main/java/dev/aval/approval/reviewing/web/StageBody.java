package dev.aval.approval.reviewing.web;

import dev.aval.approval.deciding.Answer;
import dev.aval.approval.deciding.Choice;
import dev.aval.approval.deciding.Counting;
import dev.aval.approval.deciding.Question;
import dev.aval.approval.planning.Approver;
import dev.aval.approval.planning.Grounds;
import dev.aval.approval.requests.Person;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// One round of questions: who is asked and why, what it takes, who has answered. `number` counts
/// from 1.
record StageBody(
    int number,
    String name,
    Counting.Status status,
    String quorum,
    String refusal,
    List<Asked> approvers,
    List<Said> answers) {
  record Asked(Person person, Grounds why, @Nullable String onBehalfOf) {
    static Asked of(Approver it) {
      return new Asked(it.person(), it.why(), it.onBehalfOf());
    }
  }

  record Said(
      Person by,
      @Nullable String onBehalfOf,
      Choice decision,
      @Nullable String reason,
      Instant at) {
    static Said of(Answer it) {
      return new Said(it.by(), it.onBehalfOf(), it.choice(), it.reason(), it.at());
    }
  }

  static List<StageBody> of(Question question) {
    var statuses = Counting.of(question).statuses();
    return IntStream.range(0, statuses.size())
        .mapToObj(it -> of(question, it, statuses.get(it)))
        .toList();
  }

  private static StageBody of(Question question, int number, Counting.Status status) {
    var stage = question.plan().stages().get(number);
    return new StageBody(
        number + 1,
        stage.name(),
        status,
        stage.quorum().text(),
        stage.refusal().text(),
        stage.approvers().stream().map(Asked::of).toList(),
        question.answers().stream().filter(it -> it.stage() == number).map(Said::of).toList());
  }
}
