package dev.aval.notification.absence.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.notification.absence.Absence;
import dev.aval.notification.absence.Delegation;
import dev.aval.platform.testing.TestMongo;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class MongoAbsencesTest {
  static final String DATABASE = "aval_notification_absences";
  static final Instant NOW = Instant.parse("2026-11-22T09:30:00Z");

  MongoTemplate mongo = new MongoTemplate(TestMongo.client(), DATABASE);
  MongoAbsences absences = new MongoAbsences(mongo.getCollection("absences"));

  @AfterEach
  void drop() {
    TestMongo.drop(DATABASE);
  }

  @Test
  void theLatestChangeStaysInWhateverOrderTheyCome() {
    var latest =
        absence(
            3,
            List.of(
                new Delegation(
                    "d1",
                    "b@x.example",
                    "B",
                    null,
                    NOW,
                    NOW.plusSeconds(1),
                    List.of("order"),
                    null,
                    List.of("ACC-2"))));
    absences.keep(List.of(absence(1, List.of()), latest));
    absences.keep(List.of(absence(2, List.of())));
    assertThat(absences.findAll(List.of("a@x.example", "c@x.example")))
        .containsOnlyKeys("a@x.example")
        .containsValue(latest);
  }

  private static Absence absence(long seq, List<Delegation> delegations) {
    return new Absence("a@x.example", seq, delegations);
  }
}
