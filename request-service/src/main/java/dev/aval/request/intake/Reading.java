package dev.aval.request.intake;

import dev.aval.request.requests.Objection;
import dev.aval.request.requests.Person;
import dev.aval.request.requests.Submission;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a body turned out to be.
public sealed interface Reading {
  Named named();

  record Submit(Submission submission) implements Reading {
    @Override
    public Named named() {
      return Named.of(submission);
    }
  }

  /// Another version, whole.
  record Revise(Submission submission) implements Reading {
    @Override
    public Named named() {
      return Named.of(submission);
    }
  }

  record Cancel(String account, String externalId, @Nullable String reason, @Nullable Person by)
      implements Reading {
    @Override
    public Named named() {
      return new Named(account, null, externalId);
    }
  }

  record Remind(String account, String externalId, @Nullable String message, @Nullable Person by)
      implements Reading {
    @Override
    public Named named() {
      return new Named(account, null, externalId);
    }
  }

  record Release(String account, String externalId, @Nullable String message, @Nullable Person by)
      implements Reading {
    @Override
    public Named named() {
      return new Named(account, null, externalId);
    }
  }

  record HoldRelease(
      String account,
      String externalId,
      @Nullable String invoice,
      @Nullable String message,
      @Nullable Person by)
      implements Reading {
    @Override
    public Named named() {
      return new Named(account, null, externalId);
    }
  }

  /// Not what it should be.
  record Unreadable(Named named, List<Objection> objections) implements Reading {}
}
