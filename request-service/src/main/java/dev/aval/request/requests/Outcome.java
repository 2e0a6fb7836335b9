package dev.aval.request.requests;

import java.util.List;

/// What came of something asked of a request.
public sealed interface Outcome {
  record Accepted(Request next, List<RequestEvent> events) implements Outcome {}

  /// It was so already.
  record Unchanged(Request request) implements Outcome {}

  /// It was judged so long ago that it has to be judged anew.
  record TooLate() implements Outcome {}

  record Refused(List<Objection> objections) implements Outcome {}

  static Outcome accepted(Request next, RequestEvent... events) {
    return new Accepted(next, List.of(events));
  }

  static Outcome refused(String pointer, String code, String message) {
    return new Refused(List.of(new Objection(pointer, code, message)));
  }
}
