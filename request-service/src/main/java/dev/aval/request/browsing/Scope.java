package dev.aval.request.browsing;

import dev.aval.request.requests.Status;
import java.util.Optional;

/// The part of all requests that a list is taken from. Each is one range of one index, newest
/// first; whatever else a list asks for is looked at one by one.
public sealed interface Scope {
  record All() implements Scope {}

  record InAccount(String account, Optional<Status> status) implements Scope {}

  record BySource(String source) implements Scope {}

  record ByRequester(String email) implements Scope {}

  record AboutSubject(String subjectRef) implements Scope {}
}
