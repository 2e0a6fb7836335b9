package dev.aval.request.concluding.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.contracts.EventTypes;
import dev.aval.contracts.Json;
import dev.aval.contracts.Samples;
import dev.aval.request.timeline.Entry;
import dev.aval.request.timeline.Entry.Asked;
import dev.aval.request.timeline.Entry.Kind;
import dev.aval.request.timeline.Entry.Stage;
import dev.aval.request.timeline.Standing;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The golden samples become lines of a timeline, and say whom it waits for.
class EntriesTest {
  final List<Entry> entries = new ArrayList<>();

  @Test
  void everyEventIsWrittenDown() {
    hear(
        ApprovalEvent.Opened.class,
        ApprovalEvent.Others.class,
        ApprovalEvent.Decided.class,
        ApprovalEvent.Undone.class,
        ApprovalEvent.Commented.class,
        ApprovalEvent.Closed.class);
    assertThat(entries)
        .extracting(Entry::kind)
        .containsExactlyElementsOf(EnumSet.complementOf(EnumSet.of(Kind.REMINDED)));
    assertThat(entries.get(2).onBehalfOf().email()).isEqualTo("sam@acme.example");
    assertThat(entries.get(4).text()).isEqualTo("Pour quel projet ?");
    assertThat(entries.get(5).what()).isEqualTo("APPROVED.DECISION");
  }

  @Test
  void itWaitsForThoseWhoAreAskedAndHaveNotAnswered() {
    hear(ApprovalEvent.Opened.class);
    assertThat(waitsFor())
        .containsExactly("sam@acme.example", "anna@acme.example", "paul@client.example");
    assertThat(Standing.of(entries).terms())
        .get()
        .satisfies(it -> assertThat(it.stages()).extracting(Stage::name).contains("Achats"));
    hear(ApprovalEvent.Decided.class);
    assertThat(waitsFor()).as("Anna answered for Sam").containsExactly("paul@client.example");
    hear(ApprovalEvent.Undone.class);
    assertThat(waitsFor()).containsExactly("anna@acme.example");
  }

  @Test
  void aQuestionWaitsForTheRequesterAndTheEndForNobody() {
    hear(ApprovalEvent.Opened.class, ApprovalEvent.Commented.class);
    assertThat(Standing.of(entries).requesterFirst()).isTrue();
    hear(ApprovalEvent.Closed.class);
    assertThat(waitsFor()).isEmpty();
    assertThat(Standing.of(List.of()).terms()).isEmpty();
  }

  private List<String> waitsFor() {
    return Standing.of(entries).asked().stream().map(Asked::email).toList();
  }

  @SafeVarargs
  private void hear(Class<? extends ApprovalEvent>... events) {
    for (var event : events) {
      var sample = Samples.of(EventTypes.of(event));
      entries.add(Entries.of(Json.mapper().readValue(sample, event)));
    }
  }
}
