package dev.aval.request.admitting.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.contracts.EventTypes;
import dev.aval.contracts.Json;
import dev.aval.contracts.Samples;
import dev.aval.contracts.Sync;
import dev.aval.request.admitting.Admission;
import dev.aval.request.admitting.Admission.Joins;
import dev.aval.request.admitting.Admission.Leaves;
import dev.aval.request.admitting.Admission.Moves;
import dev.aval.request.requests.Cause;
import dev.aval.request.requests.Person;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The golden samples become what is done in the accounts.
class SyncConsumerTest {
  static final Cause CAUSE = new Cause("aval.sync-c1", 2, "e", null);
  static final Person LEA = new Person("lea@acme.example", "Léa Nguyen", "fr");

  @Test
  void whoeverWasAcceptedAloneOrWithAllOthersJoins() {
    assertThat(
            Stream.of(SyncEvent.Accepted.class, SyncEvent.Baselined.class)
                .map(SyncConsumerTest::hear))
        .containsOnly(new Joins("ACC-1001", LEA, CAUSE));
  }

  @Test
  void anotherAddressMovesTheMember() {
    assertThat(hear(SyncEvent.ChangeAccepted.class))
        .isEqualTo(
            new Moves(
                "ACC-1001",
                new Person("lea@acme.example", null, null),
                new Person("lea.nguyen@acme.example", "Léa Nguyen", "fr"),
                CAUSE));
  }

  @Test
  void whateverElseIsAcceptedOfAMemberTakesHimOut() {
    assertThat(Sync.MemberChange.values())
        .filteredOn(it -> it != Sync.MemberChange.EMAIL)
        .extracting(it -> SyncEvent.Change.valueOf(it.name()))
        .hasSize(SyncEvent.Change.values().length - 1)
        .allSatisfy(it ->
            assertThat(
                    SyncConsumer.admission(
                        new SyncEvent.ChangeAccepted("A", "lea@acme.example", LEA, it), CAUSE))
                .isInstanceOf(Leaves.class));
  }

  private static Admission hear(Class<? extends SyncEvent> event) {
    var sample = Samples.of(EventTypes.of(event));
    return SyncConsumer.admission(Json.mapper().readValue(sample, event), CAUSE);
  }
}
