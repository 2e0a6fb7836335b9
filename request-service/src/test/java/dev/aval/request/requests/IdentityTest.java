package dev.aval.request.requests;

import static dev.aval.request.requests.Examples.ANNA;
import static dev.aval.request.requests.Examples.NOW;
import static dev.aval.request.requests.Examples.RITA;
import static dev.aval.request.requests.Examples.order;
import static dev.aval.request.requests.Examples.submission;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.contracts.Requests;
import dev.aval.contracts.Samples;
import org.junit.jupiter.api.Test;

class IdentityTest {
  @Test
  void theIdIsComputedFromSourceAccountAndExternalId() {
    var sample = Samples.of(Requests.Submitted.class);
    assertThat(RequestIds.of(sample.source(), sample.account(), sample.externalId()))
        .isEqualTo(sample.requestId())
        .matches("r[a-z2-7]{25}");
  }

  @Test
  void whoIsAskedAndHowOftenIsNoPartOfWhatIsShown() {
    var asked = order("po-1");
    var other =
        new Submission(
            asked.account(),
            asked.type(),
            asked.externalId(),
            null,
            asked.subject(),
            null,
            null,
            new Person("RITA@acme.example ", "Rita", "en"),
            null,
            asked.amount(),
            null,
            java.util.List.of(ANNA),
            new ReminderRule(1, 1),
            null,
            asked.hold(),
            asked.data(),
            null,
            null);
    var one = Facts.of("/shop", 1, asked, NOW);
    var two = Facts.of("/shop", 1, other, NOW);
    assertThat(two.digest()).isEqualTo(one.digest());
    assertThat(two.fingerprint()).isNotEqualTo(one.fingerprint());
  }

  @Test
  void anotherSubjectIsAnotherDigest() {
    var one = Facts.of("/shop", 1, order("po-1"), NOW);
    var two = Facts.of("/shop", 1, submission("ACC-1001", "order", "po-1", "X", RITA), NOW);
    assertThat(two.digest()).isNotEqualTo(one.digest());
  }
}
