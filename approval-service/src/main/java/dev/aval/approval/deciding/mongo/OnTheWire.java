package dev.aval.approval.deciding.mongo;

import dev.aval.approval.deciding.Answer;
import dev.aval.approval.deciding.Approval;
import dev.aval.approval.deciding.Approval.Known;
import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.ApprovalEvent;
import dev.aval.approval.deciding.ApprovalEvent.Asked;
import dev.aval.approval.deciding.Comment;
import dev.aval.approval.deciding.Counting;
import dev.aval.approval.requests.Person;
import dev.aval.contracts.Approvals;
import dev.aval.contracts.AskedBecause;
import dev.aval.contracts.Because;
import dev.aval.contracts.Channel;
import dev.aval.contracts.DecisionKind;
import dev.aval.contracts.Outcome;
import dev.aval.contracts.Turn;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Domain events as the world reads them.
final class OnTheWire {
  private OnTheWire() {}

  static Approvals of(ApprovalEvent event) {
    return switch (event) {
      case ApprovalEvent.Opened(var approval) -> opened(approval);
      case Asked it -> asked(it);
      case ApprovalEvent.Viewed(var approval, var by, var voice, var at) ->
          viewed(approval, by, voice, at);
      case ApprovalEvent.Decided(var approval, var answer, var until) ->
          decided(approval, answer, until);
      case ApprovalEvent.Undone(var approval, var answer, var at) -> undone(approval, answer, at);
      case ApprovalEvent.CodeWanted it -> codeWanted(it);
      case ApprovalEvent.Commented(var approval, var comment) -> commented(approval, comment);
      case ApprovalEvent.Closed(var approval) -> closed(approval);
    };
  }

  private static Approvals opened(Pending it) {
    var request = it.request();
    var revision = it.live().revision();
    var terms = it.live().plan().terms();
    var counted = Counting.of(it.live());
    return new Approvals.Opened(
        request.requestId(),
        request.requestId(),
        request.account(),
        it.live().accountName(),
        request.type(),
        request.externalId(),
        request.source(),
        revision.number(),
        revision.digest(),
        revision.subject(),
        revision.description(),
        revision.message(),
        Shapes.person(revision.requester()),
        Shapes.money(revision.amount()),
        Shapes.approvers(counted.waitsFor()),
        Shapes.rule(it.live(), counted),
        it.live().plan().policy(),
        it.live().plan().deadline(),
        Shapes.reminders(terms.reminders()),
        it.at(),
        Shapes.assurance(terms.assurance()),
        Shapes.stages(it.live(), counted),
        Shapes.data(request, revision));
  }

  private static Approvals asked(Asked event) {
    var it = event.approval();
    var request = it.request();
    var revision = it.live().revision();
    var terms = it.live().plan().terms();
    var counted = Counting.of(it.live());
    return new Approvals.Asked(
        request.requestId(),
        request.requestId(),
        request.account(),
        it.live().accountName(),
        request.type(),
        request.externalId(),
        request.source(),
        revision.number(),
        revision.digest(),
        revision.subject(),
        revision.description(),
        revision.message(),
        Shapes.person(revision.requester()),
        Shapes.money(revision.amount()),
        AskedBecause.valueOf(event.because().name()),
        Shapes.orNull(event.by()),
        event.reason(),
        Shapes.approvers(event.approvers()),
        event.released().stream().map(Shapes::person).toList(),
        Shapes.approvers(counted.waitsFor()),
        Shapes.rule(it.live(), counted),
        it.live().plan().policy(),
        it.live().plan().deadline(),
        Shapes.reminders(terms.reminders()),
        event.at(),
        Shapes.assurance(terms.assurance()),
        Shapes.stages(it.live(), counted),
        Shapes.data(request, revision));
  }

  private static Approvals viewed(Pending it, Person by, @Nullable String voice, Instant at) {
    return new Approvals.Viewed(
        it.request().requestId(),
        it.request().requestId(),
        it.request().account(),
        it.live().revision().number(),
        it.live().revision().digest(),
        Shapes.person(by),
        voice == null ? null : Shapes.known(it.live(), voice),
        at);
  }

  private static Approvals decided(Known it, Answer answer, @Nullable Instant until) {
    var evidence = answer.evidence();
    var revision = it.live().revision();
    var voice = answer.onBehalfOf();
    return new Approvals.Decided(
        it.request().requestId(),
        it.request().requestId(),
        it.request().account(),
        revision.number(),
        revision.digest(),
        DecisionKind.valueOf(answer.choice().name()),
        Shapes.person(answer.by()),
        answer.reason(),
        answer.at(),
        Channel.valueOf(evidence.channel().name()),
        evidence.linkId(),
        it.live().plan().policy(),
        answer.stage() + 1,
        voice == null ? null : Shapes.known(it.live(), voice),
        until,
        it.live().accountName(),
        revision.subject(),
        Shapes.person(revision.requester()),
        it instanceof Pending ? null : true,
        Shapes.proof(evidence));
  }

  private static Approvals codeWanted(ApprovalEvent.CodeWanted event) {
    var it = event.approval();
    var revision = it.live().revision();
    return new Approvals.CodeWanted(
        it.request().requestId(),
        it.request().requestId(),
        it.request().account(),
        it.live().accountName(),
        revision.number(),
        revision.digest(),
        revision.subject(),
        Shapes.person(revision.requester()),
        Shapes.person(event.to()),
        event.challenge(),
        event.machine() ? Approvals.CodeBecause.MACHINE : Approvals.CodeBecause.POLICY,
        event.at());
  }

  private static Approvals undone(Pending it, Answer answer, Instant at) {
    var revision = it.live().revision();
    return new Approvals.Undone(
        it.request().requestId(),
        it.request().requestId(),
        it.request().account(),
        revision.number(),
        revision.digest(),
        DecisionKind.valueOf(answer.choice().name()),
        Shapes.person(answer.by()),
        Shapes.approvers(Counting.of(it.live()).waitsFor()),
        at);
  }

  /// The other side reads it: the requester what approvers ask, they what he answers.
  private static Approvals commented(Pending it, Comment comment) {
    var request = it.request();
    var revision = it.live().revision();
    var asked = Shapes.approvers(Counting.of(it.live()).waitsFor());
    var own = revision.requester().is(comment.by().email());
    return new Approvals.Commented(
        request.requestId(),
        request.requestId(),
        request.account(),
        it.live().accountName(),
        request.type(),
        revision.number(),
        revision.subject(),
        Shapes.person(revision.requester()),
        Shapes.person(comment.by()),
        comment.text(),
        it.pausedAt() == null ? Turn.APPROVERS : Turn.REQUESTER,
        own ? asked : List.of(Shapes.reader(revision.requester())),
        it.live().plan().deadline(),
        comment.at());
  }

  private static Approvals closed(Approval.Closed it) {
    var request = it.request();
    var revision = it.live().revision();
    var ending = it.ending();
    var approvers = it.live().approvers().stream().map(a -> a.person());
    var silent = Counting.of(it.live()).silent();
    var deputies = it.live().answers().stream().filter(a -> a.onBehalfOf() != null).map(Answer::by);
    return new Approvals.Closed(
        request.requestId(),
        request.requestId(),
        request.account(),
        request.type(),
        request.externalId(),
        request.source(),
        revision.number(),
        revision.digest(),
        revision.subject(),
        Shapes.person(revision.requester()),
        Outcome.valueOf(ending.outcome().name()),
        Because.valueOf(ending.because().name()),
        Shapes.orNull(ending.by()),
        ending.reason(),
        it.at(),
        Stream.concat(approvers, deputies).map(Shapes::person).distinct().toList(),
        it.live().plan().policy(),
        silent.isEmpty() ? null : Shapes.approvers(silent));
  }
}
