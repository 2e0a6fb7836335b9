package dev.aval.request.timeline;

import static dev.aval.request.requests.Examples.ANNA;
import static dev.aval.request.requests.Examples.NOW;
import static dev.aval.request.requests.Examples.facts;
import static dev.aval.request.requests.Examples.pending;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.request.requests.Conclusion;
import dev.aval.request.requests.Request;
import dev.aval.request.timeline.Entry.Kind;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuestionsTest {
  private static final String RITA = "rita@acme.example";

  final Map<String, List<Entry>> known = new HashMap<>();
  final Questions questions = new Questions(new InMemory(known));
  final Request request = pending("po-1");
  final String id = request.facts().requestId();

  @Test
  void whoeverAskedForItIsToldOfAQuestionThatHasNoAnswer() {
    known.put(id, List.of(comment("REQUESTER", 1)));
    assertThat(questions.openFor(RITA, List.of(request, pending("po-2")))).containsExactly(id);
    known.put(id, List.of(comment("REQUESTER", 1), comment("APPROVERS", 1)));
    assertThat(questions.openFor(RITA, List.of(request))).isEmpty();
  }

  @Test
  void nobodyElseIs() {
    known.put(id, List.of(comment("REQUESTER", 1)));
    assertThat(questions.openFor("anna@acme.example", List.of(request))).isEmpty();
  }

  @Test
  void aQuestionAboutAReplacedVersionOrAboutWhatHasEndedWaitsForNobody() {
    known.put(id, List.of(comment("REQUESTER", 0)));
    assertThat(questions.openFor(RITA, List.of(request))).as("an earlier version").isEmpty();
    known.put(id, List.of(comment("REQUESTER", 1)));
    var end = new Conclusion(ANNA, NOW, "ok", "DECISION", "any-of@1");
    assertThat(questions.openFor(RITA, List.of(new Request.Approved(facts("po-1"), end))))
        .isEmpty();
  }

  private static Entry comment(String turn, int revision) {
    return new Entry(Kind.COMMENTED, revision, NOW, turn, ANNA, null, "Which?", List.of(), null);
  }

  private record InMemory(Map<String, List<Entry>> known) implements Timelines {
    @Override
    public void record(List<Happened> happened) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Entry> of(String requestId) {
      return known.getOrDefault(requestId, List.of());
    }

    @Override
    public Map<String, List<Entry>> ofAll(Collection<String> requestIds) {
      var found = new HashMap<>(known);
      found.keySet().retainAll(requestIds);
      return found;
    }
  }
}
