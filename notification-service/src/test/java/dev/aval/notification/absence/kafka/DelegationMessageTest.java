package dev.aval.notification.absence.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.contracts.Json;
import dev.aval.contracts.Samples;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DelegationMessageTest {
  @Test
  void theGoldenSampleIsUnderstood() {
    var heard =
        Json.mapper()
            .readValue(Samples.of("delegation.changed.v1"), DelegationMessage.Changed.class)
            .toHeard(3);
    assertThat(heard.absent().name()).isEqualTo("Anna Lefèvre");
    assertThat(heard.at()).isEqualTo(Instant.parse("2026-11-22T09:30:00.125Z"));
    var absence = heard.absence();
    assertThat(absence.person()).isEqualTo("anna@acme.example");
    assertThat(absence.seq()).isEqualTo(3);
    var it = absence.delegations().getFirst();
    assertThat(it.id()).isEqualTo("dk3v7q2mzr5a");
    assertThat(it.email()).isEqualTo("bruno@acme.example");
    assertThat(it.until()).isEqualTo(Instant.parse("2027-01-04T07:00:00Z"));
    assertThat(it.types()).containsExactly("order", "document");
    assertThat(it.account()).isEqualTo("ACC-1001");
    assertThat(it.except()).isEmpty();
    assertThat(absence.delegations().getLast().except()).containsExactly("ACC-2002");
  }
}
