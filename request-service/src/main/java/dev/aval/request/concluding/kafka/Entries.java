package dev.aval.request.concluding.kafka;

import dev.aval.request.timeline.Entry;
import dev.aval.request.timeline.Entry.Kind;
import dev.aval.request.timeline.Entry.Stage;
import dev.aval.request.timeline.Entry.Terms;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is written down of each event.
final class Entries {
  private Entries() {}

  static Entry of(ApprovalEvent event) {
    return switch (event) {
      case ApprovalEvent.Opened it ->
          new Entry(
              Kind.OPENED,
              it.revision(),
              it.openedAt(),
              null,
              null,
              null,
              null,
              it.approvers(),
              terms(it.rule(), it.policy(), it.deadline(), it.stages()));
      case ApprovalEvent.Others it ->
          new Entry(
              Kind.ASKED,
              it.revision(),
              it.at(),
              it.because(),
              it.by(),
              null,
              it.reason(),
              it.waitsFor(),
              terms(it.rule(), it.policy(), it.deadline(), it.stages()));
      case ApprovalEvent.Decided it ->
          new Entry(
              Kind.DECIDED,
              it.revision(),
              it.at(),
              it.decision(),
              it.by(),
              it.onBehalfOf(),
              it.reason(),
              List.of(),
              null);
      case ApprovalEvent.Undone it ->
          new Entry(
              Kind.UNDONE,
              it.revision(),
              it.at(),
              it.decision(),
              it.by(),
              null,
              null,
              it.waitsFor(),
              null);
      case ApprovalEvent.Commented it ->
          new Entry(
              Kind.COMMENTED,
              it.revision(),
              it.at(),
              it.waitsFor(),
              it.by(),
              null,
              it.text(),
              List.of(),
              null);
      case ApprovalEvent.Closed it ->
          new Entry(
              Kind.CLOSED,
              it.revision(),
              it.at(),
              it.outcome() + "." + it.because(),
              it.by(),
              null,
              it.reason(),
              List.of(),
              null);
    };
  }

  private static Terms terms(
      String rule, String policy, @Nullable Instant deadline, @Nullable List<Stage> stages) {
    return new Terms(rule, policy, deadline, stages == null ? List.of() : stages);
  }
}
