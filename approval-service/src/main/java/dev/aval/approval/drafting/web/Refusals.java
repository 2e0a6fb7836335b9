package dev.aval.approval.drafting.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.PRECONDITION_FAILED;
import static org.springframework.http.HttpStatus.PRECONDITION_REQUIRED;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import dev.aval.approval.drafting.DraftOutcome.Refusal;
import dev.aval.approval.drafting.Flaw;
import dev.aval.platform.web.Fault;
import dev.aval.platform.web.Problem;
import java.util.List;

/// Refusals as problems over HTTP.
final class Refusals {
  private Refusals() {}

  static Problem of(Refusal reason) {
    return switch (reason) {
      case NOT_FOUND -> Problem.of(NOT_FOUND, "no-such-policy", "There is no such policy");
      case NOT_ALLOWED ->
          Problem.of(FORBIDDEN, "not-allowed", "Only super users and operators see these policies");
      case ANOTHER_VERSION ->
          Problem.of(
              PRECONDITION_FAILED, "another-version", "The policy has another version by now");
      case TOO_MANY_VERSIONS ->
          Problem.of(
              CONFLICT, "too-many-versions", "Begin a new policy: this one has 400 versions");
    };
  }

  static Problem faulty(List<Flaw> flaws) {
    return Problem.of(UNPROCESSABLE_CONTENT, "invalid", "The policy is not sound")
        .faults(
            flaws.stream().map(it -> new Fault(it.pointer(), it.code(), it.message())).toList());
  }

  static Problem versionMissing() {
    return Problem.of(
        PRECONDITION_REQUIRED, "version-missing", "Say in If-Match which version you mean");
  }
}
