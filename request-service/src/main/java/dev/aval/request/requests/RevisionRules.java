package dev.aval.request.requests;

import java.util.ArrayList;
import java.util.Objects;
import java.util.stream.Stream;

/// What no version of a request may change, and how many there may be: all of them lie in one
/// document.
final class RevisionRules {
  private static final int MOST = 20;

  private RevisionRules() {}

  static Stream<Objection> objections(Facts known, Facts next) {
    var objections = new ArrayList<Objection>();
    if (!known.asked().type().equals(next.asked().type())) {
      objections.add(same("/type", "type"));
    }
    // A gate is told by its subject: what was blocked under one would never be let go.
    if (!Objects.equals(known.asked().subjectRef(), next.asked().subjectRef())) {
      objections.add(same("/subjectRef", "subjectRef"));
    }
    if (known.revision() >= MOST) {
      objections.add(
          new Objection(
              "",
              Objection.TOO_MANY_REVISIONS,
              "Expected at most %d revisions of one request".formatted(MOST)));
    }
    return objections.stream();
  }

  private static Objection same(String pointer, String field) {
    return new Objection(
        pointer, Objection.CONFLICT, "Expected the %s of the first revision".formatted(field));
  }
}
