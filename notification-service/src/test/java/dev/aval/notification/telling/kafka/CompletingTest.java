package dev.aval.notification.telling.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.contracts.EventTypes;
import dev.aval.contracts.Json;
import dev.aval.contracts.Samples;
import dev.aval.notification.absence.Absence;
import dev.aval.notification.absence.Absences;
import dev.aval.notification.absence.Delegation;
import dev.aval.notification.absence.StandIns;
import dev.aval.notification.telling.Message;
import dev.aval.notification.telling.Message.ToApprove;
import dev.aval.notification.telling.Why;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// Dora stands in for Anna.
class CompletingTest {
  static final Instant NOW = Instant.parse("2026-11-22T09:30:00Z");
  static final Delegation DORA =
      new Delegation(
          "d1",
          "dora@acme.example",
          "Dora",
          "en",
          NOW,
          NOW.plusSeconds(60),
          List.of(),
          null,
          List.of());
  static final Absences ABSENCES =
      new Absences() {
        final Map<String, Absence> known =
            Map.of(
                "anna@acme.example", new Absence("anna@acme.example", 1, List.of(DORA)),
                "rita@acme.example", new Absence("rita@acme.example", 1, List.of(DORA)));

        @Override
        public void keep(List<Absence> changed) {}

        @Override
        public Map<String, Absence> findAll(Collection<String> people) {
          var found = new HashMap<>(known);
          found.keySet().retainAll(people);
          return found;
        }
      };
  static final StandIns STAND_INS = new StandIns(ABSENCES, Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void whoeverStandsInForThoseWhoAreAskedIsAskedInTheirPlace() {
    assertThat(toDora(ApprovalEvent.Opened.class, it -> {}))
        .singleElement()
        .returns(new Why("DELEGATED", null, "Anna Lefèvre", null), it -> ((ToApprove) it).why());
    assertThat(
            toDora(
                ApprovalEvent.Asked.class,
                it -> {
                  it.put("because", "STAGE").remove("reason");
                  it.putArray("approvers").addObject().put("email", "anna@acme.example");
                }))
        .singleElement()
        .returns(new Why("DELEGATED", null, "Anna Lefèvre", null), it -> ((ToApprove) it).why());
  }

  @Test
  void whatTheRequesterWritesReachesThemTooAndWhatHeIsAskedDoesNot() {
    assertThat(
            toDora(
                ApprovalEvent.Commented.class,
                it -> {
                  it.putObject("by").put("email", "rita@acme.example");
                  it.putArray("to").addObject().put("email", "anna@acme.example");
                }))
        .hasSize(1);
    assertThat(toDora(ApprovalEvent.Commented.class, it -> {})).isEmpty();
  }

  @Test
  void answersAndEndsConcernThoseOfWhomTheyTell() {
    assertThat(toDora(ApprovalEvent.Decided.class, it -> {})).isEmpty();
    assertThat(toDora(ApprovalEvent.Closed.class, it -> {})).isEmpty();
  }

  @Test
  void whoWantsHisMailAgainWantsItForHimselfAlone() {
    Consumer<ObjectNode> resent =
        it -> {
          it.put("because", "RESENT").putObject("by").put("email", "anna@acme.example");
          it.putArray("approvers").addObject().put("email", "anna@acme.example");
        };
    assertThat(toDora(ApprovalEvent.Asked.class, resent)).isEmpty();
    assertThat(
            toDora(
                ApprovalEvent.Asked.class,
                it -> {
                  resent.accept(it);
                  it.putObject("by").put("email", "olga@aval.example");
                }))
        .as("an operator writes to all")
        .hasSize(1);
  }

  private static List<Message> toDora(
      Class<? extends ApprovalEvent> type, Consumer<ObjectNode> change) {
    var body = (ObjectNode) Json.mapper().readTree(Samples.of(EventTypes.of(type)));
    change.accept(body);
    var read = Json.mapper().treeToValue(body, type);
    var asked = Completing.asked(read).toList();
    var event = new Completing(STAND_INS.among(asked)).complete(read);
    return new WritingOfApprovals("https://aval.example")
        .messages("e1", event).stream()
            .filter(it -> it.to().email().equals("dora@acme.example"))
            .toList();
  }
}
