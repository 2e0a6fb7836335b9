package dev.aval.approval.deciding;

import dev.aval.approval.planning.Approver;
import dev.aval.approval.planning.Stage;
import dev.aval.approval.policy.Policy.Order;
import dev.aval.approval.policy.Policy.Repeat;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/// Counts what was answered, stage by stage: which stages are open, whom they still wait for, and
/// whether it is over.
///
/// One person answers once. Where the policy says so his answer counts in every stage he is asked
/// in; else he is not asked again (four eyes). A stage is lost when its refusal rule is met, or
/// when so many have refused that its quorum is out of reach.
public final class Counting {
  public enum Status {
    WAITING,
    LIVE,
    PASSED,
    LOST,
    SKIPPED
  }

  private final Question question;
  private final List<Status> statuses;

  private Counting(Question question) {
    this.question = question;
    this.statuses = statuses(question);
  }

  public static Counting of(Question question) {
    return new Counting(question);
  }

  /// By stage, in their order.
  public List<Status> statuses() {
    return statuses;
  }

  public List<Integer> live() {
    return IntStream.range(0, statuses.size())
        .filter(it -> statuses.get(it) == Status.LIVE)
        .boxed()
        .toList();
  }

  public boolean isPassed() {
    return statuses.stream().allMatch(it -> it == Status.PASSED || it == Status.SKIPPED);
  }

  public boolean isLost() {
    return statuses.contains(Status.LOST);
  }

  /// Those whose answer is wanted now, each once: who has not answered, and for whom nobody has.
  public List<Approver> waitsFor() {
    var seen = new HashSet<String>();
    var people = new ArrayList<Approver>();
    for (var stage : live()) {
      for (var it : question.stage(stage).approvers()) {
        if (isOpen(stage, it) && seen.add(it.email())) people.add(it);
      }
    }
    return people;
  }

  /// Those whose turn has come and who have said nothing themselves, each once.
  public List<Approver> silent() {
    var seen = new HashSet<String>();
    return begun()
        .mapToObj(question::stage)
        .flatMap(it -> it.approvers().stream())
        .filter(it -> question.answers().stream().noneMatch(answer -> answer.isBy(it.email())))
        .filter(it -> seen.add(it.email()))
        .toList();
  }

  /// Of stages in a row nothing begins behind one that has not passed, even when that one is lost.
  private IntStream begun() {
    var unfinished = EnumSet.of(Status.LIVE, Status.LOST);
    var all = IntStream.range(0, statuses.size());
    var last =
        question.plan().terms().order() == Order.SEQUENTIAL
            ? all.filter(it -> unfinished.contains(statuses.get(it))).findFirst()
            : OptionalInt.empty();
    return IntStream.rangeClosed(0, last.orElse(statuses.size() - 1))
        .filter(it -> statuses.get(it) != Status.SKIPPED);
  }

  /// The first live stage in which this person may still answer, for himself or for another.
  Optional<Integer> stageOf(String folded) {
    return live().stream()
        .filter(stage ->
            question.stage(stage).approvers().stream()
                .anyMatch(it -> it.email().equals(folded) && isOpen(stage, it)))
        .findFirst();
  }

  private boolean isOpen(int stage, Approver it) {
    var voice = question.voiceOf(it).email();
    return question.answers().stream()
        .noneMatch(answer ->
            answer.isBy(it.email())
                || (answer.voice().equals(voice) && counts(question, answer, stage)));
  }

  private static List<Status> statuses(Question question) {
    var statuses = new ArrayList<Status>();
    var sequential = question.plan().terms().order() == Order.SEQUENTIAL;
    var open = false;
    for (var i = 0; i < question.plan().stages().size(); i++) {
      var status = question.skipped().contains(i) ? Status.SKIPPED : status(question, i);
      if (status == Status.LIVE && open && sequential) status = Status.WAITING;
      open |= status == Status.LIVE;
      statuses.add(status);
    }
    return List.copyOf(statuses);
  }

  private static Status status(Question question, int number) {
    var stage = question.stage(number);
    var voices = voices(question, number, stage);
    var said =
        question.answers().stream()
            .filter(it -> voices.contains(it.voice()) && counts(question, it, number))
            .toList();
    var yes = said.stream().filter(it -> it.choice() == Choice.APPROVE).count();
    var no = said.size() - yes;
    var needed = stage.quorum().of(stage.size());
    if (yes >= needed) return Status.PASSED;
    if (no > 0 && (no >= stage.refusal().of(stage.size()) || voices.size() - no < needed)) {
      return Status.LOST;
    }
    return Status.LIVE;
  }

  /// Under four eyes whoever answered in another stage has no voice in this one.
  private static Set<String> voices(Question question, int number, Stage stage) {
    var voices = new HashSet<String>();
    for (var it : stage.voices()) {
      var elsewhere =
          question.plan().terms().repeat() == Repeat.BARRED
              && question.answers().stream()
                  .anyMatch(said -> said.stage() != number && said.isBy(it.email()));
      if (!elsewhere) voices.add(it.email());
    }
    return voices;
  }

  private static boolean counts(Question question, Answer answer, int stage) {
    return answer.stage() == stage || question.plan().terms().repeat() == Repeat.COUNTS;
  }
}
