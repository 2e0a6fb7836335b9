package dev.aval.reminder.reminding.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.contracts.EventTypes;
import dev.aval.contracts.Json;
import dev.aval.contracts.Samples;
import dev.aval.reminder.countries.Chosen;
import dev.aval.reminder.reminding.Approver;
import dev.aval.reminder.reminding.Told;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// The golden samples, as we read them.
class ReadingTest {
  static final Told.Seen SEEN = new Told.Seen("aval.approvals", 2, "e1", null);

  static final Chosen NOTHING = Chosen.nothing("ACC-1001");

  @Test
  void whoIsAskedWorksWhereHeOrHisAccountChose() {
    var chosen = new Chosen("ACC-1001", 1, "FR", Map.of("bruno@acme.example", "CH"));
    var event = read(ApprovalEvent.Asked.class, it -> {});
    assertThat(Reading.account(event)).contains("ACC-1001");
    assertThat(((Told.Asked) Reading.told(event, SEEN, chosen)).waitsFor())
        .extracting(Approver::country)
        .containsExactly("FR", "CH");
  }

  @Test
  void whoeverAnsweredAndWhoeverHeAnsweredForIsKnown() {
    var told =
        (Told.Answered) Reading.told(read(ApprovalEvent.Decided.class, it -> {}), SEEN, NOTHING);
    assertThat(told.emails()).containsExactly("anna@acme.example", "sam@acme.example");
    assertThat(told.settling()).isTrue();
  }

  @Test
  void anAnswerIsPassedOverOnlyWhenTheEndFollowsItAtOnce() {
    assertThat(Reading.isEndedAtOnce(read(ApprovalEvent.Decided.class, it -> {}))).isFalse();
    assertThat(
            Reading.isEndedAtOnce(read(ApprovalEvent.Decided.class, it -> it.remove("undoUntil"))))
        .isTrue();
    assertThat(
            Reading.isEndedAtOnce(
                read(
                    ApprovalEvent.Decided.class,
                    it -> {
                      it.remove("undoUntil");
                      it.remove("concludes");
                    })))
        .isFalse();
    assertThat(Reading.isEndedAtOnce(read(ApprovalEvent.Closed.class, it -> {}))).isFalse();
  }

  @Test
  void whoIsAskedNowIsAllThatCounts() {
    var told = (Told.Asked) Reading.told(read(ApprovalEvent.Asked.class, it -> {}), SEEN, NOTHING);
    assertThat(told.waitsFor())
        .extracting(Approver::email)
        .containsExactly("anna@acme.example", "bruno@acme.example");
    assertThat(told.again()).extracting(Approver::email).containsExactly("bruno@acme.example");
    assertThat(told.reopened()).isFalse();
    assertThat(told.waiting().deadline()).isEqualTo(Instant.parse("2026-12-01T18:00:00Z"));
  }

  @Test
  void aQuestionToTheRequesterStopsTheClock() {
    var told =
        (Told.Commented) Reading.told(read(ApprovalEvent.Commented.class, it -> {}), SEEN, NOTHING);
    assertThat(told.asks()).isTrue();
  }

  private static <T> T read(Class<T> type, Consumer<ObjectNode> change) {
    var body = (ObjectNode) Json.mapper().readTree(Samples.of(EventTypes.of(type)));
    change.accept(body);
    return Json.mapper().treeToValue(body, type);
  }
}
