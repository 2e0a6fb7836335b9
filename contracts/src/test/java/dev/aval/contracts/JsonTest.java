package dev.aval.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The form in which everything of ours is on the wire.
class JsonTest {

  @Test
  void absentIsAbsentAndAmountsKeepTheirDigits() {
    var due =
        new Reminders.Due(
            "r1",
            "r1",
            "ACC-1001",
            1,
            "Stylos",
            new Person("rita@acme.example", null, null),
            new Money(new BigDecimal("120.50"), "EUR"),
            1,
            2,
            false,
            List.of(),
            Instant.parse("2026-11-25T09:30:00Z"),
            null,
            null,
            null);
    assertThat(Json.mapper().writeValueAsString(due))
        .isEqualTo(
            """
            {"approvalId":"r1","requestId":"r1","account":"ACC-1001","revision":1,\
            "subject":"Stylos","requester":{"email":"rita@acme.example"},\
            "amount":{"value":"120.50","currency":"EUR"},"n":1,"of":2,"last":false,\
            "approvers":[],"at":"2026-11-25T09:30:00Z"}\
            """);
  }

  @Test
  void aDecimalIsNeverWrittenWithAnExponentNorRounded() {
    assertThat(Json.mapper().writeValueAsString(new Money(new BigDecimal("1E+3"), "EUR")))
        .contains("\"1000\"");
    String exact = "{\"n\":0.1234567890123456789}";
    assertThat(Json.mapper().writeValueAsString(Json.mapper().readValue(exact, Map.class)))
        .isEqualTo(exact);
  }

  @Test
  void theReaderSkipsWhatItDoesNotKnowAndTheMapKeepsItsNulls() {
    Person person = Json.mapper().readValue("{\"email\":\"a@b.fr\",\"fax\":1}", Person.class);
    assertThat(person).isEqualTo(new Person("a@b.fr", null, null));
    Map<String, Object> data = new HashMap<>();
    data.put("note", null);
    assertThat(Json.mapper().writeValueAsString(data)).isEqualTo("{\"note\":null}");
  }

  @Test
  void anInstantMayComeWithAnotherZone() {
    assertThat(Json.mapper().readValue("\"2026-12-01T18:00:00+02:00\"", Instant.class))
        .isEqualTo("2026-12-01T16:00:00Z");
  }
}
