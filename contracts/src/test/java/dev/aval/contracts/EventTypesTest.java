package dev.aval.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EventTypesTest {
  sealed interface Own {
    @EventType("a.done.v1")
    record First() implements Own {}

    @EventType("a.done.v1")
    record Again() implements Own {}
  }

  @Test
  void aRecordTravelsUnderItsName() {
    assertThat(EventTypes.of(Requests.Submitted.class)).isEqualTo("request.submitted.v1");
    assertThat(EventTypes.in(Delegations.class)).containsOnlyKeys("delegation.changed.v1");
    assertThat(EventTypes.in(Sync.Alarms.class))
        .containsOnlyKeys("alarm.raised.v1", "alarm.cleared.v1");
    assertThat(EventTypes.in(Sync.class))
        .as("however deep in the family")
        .containsKeys("candidate.found.v1", "member-change.accepted.v1", "alarm.raised.v1");
  }

  @Test
  void aRecordWithoutANameAndANameForTwoRecordsAreMistakes() {
    assertThatThrownBy(() -> EventTypes.of(Person.class)).hasMessageContaining("no @EventType");
    assertThatThrownBy(() -> EventTypes.in(Own.class)).hasMessageContaining("'a.done.v1'");
  }
}
