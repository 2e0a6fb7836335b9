package dev.aval.approval.deciding;

import dev.aval.approval.policy.Lapse;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How long a question waits for its answers.
record Deadline(Question question, @Nullable Instant at) {
  static Deadline of(Question question) {
    return new Deadline(question, question.plan().deadline());
  }

  /// When something happens without an answer: at the deadline, or as soon as silence is followed.
  @Nullable Instant dueSince(Instant since) {
    var rule = question.plan().terms().escalation();
    if (rule == null || question.escalatedAt() != null) return at;
    var silence = since.plusSeconds(rule.afterSeconds());
    return at == null || silence.isBefore(at) ? silence : at;
  }

  /// It is not over where it only makes others be asked.
  boolean isOver(Instant now) {
    return at != null && !now.isBefore(at) && !mayEscalate();
  }

  private boolean mayEscalate() {
    return question.plan().terms().lapse() == Lapse.ESCALATE && question.escalatedAt() == null;
  }

  /// How long there was to answer. What was held for a payment may have come before people only
  /// after its deadline: then as long as it would have had.
  static Duration given(Question question, Instant deadline) {
    var asked = question.askedAt();
    var since = asked.isBefore(deadline) ? asked : question.revision().submittedAt();
    return Duration.between(since, deadline).abs();
  }

  Question later(Duration pause) {
    return question.under(question.plan().until(at == null ? null : at.plus(pause)));
  }
}
