package dev.aval.request.requests;

import static dev.aval.request.requests.Examples.NOW;
import static dev.aval.request.requests.Examples.facts;
import static dev.aval.request.requests.Examples.order;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// How a request came in is no part of what is decided, and cannot be revised away.
class ViaTest {
  private static final Submission KNOWN = order("po-1");
  private static final Submission BY_LINK = by(KNOWN);

  @Test
  void theWayInIsNotShownButTellsOneBodyFromAnother() {
    var one = Facts.of("/shop/eu", 7, KNOWN, NOW);
    var other = Facts.of("/shop/eu", 7, BY_LINK, NOW);
    assertThat(other.digest()).isEqualTo(one.digest()).isEqualTo(facts("po-1").digest());
    assertThat(other.fingerprint()).isNotEqualTo(one.fingerprint());
  }

  @Test
  void aRevisionCannotMakeItEasier() {
    var sent = new Request.Pending(Facts.of("/shop/eu", 7, BY_LINK, NOW));
    var next = Facts.of("/shop/eu", 7, order("po-1").within(NOW.plusSeconds(60)), NOW);
    var outcome = Request.revise(Optional.of(sent), next, List.of());
    var revised = ((Outcome.Accepted) outcome).next().facts();
    assertThat(revised.revision()).isEqualTo(2);
    assertThat(revised.asked().via()).isEqualTo(Via.ORDER_LINK);
  }

  private static Submission by(Submission it) {
    return new Submission(
        it.account(),
        it.type(),
        it.externalId(),
        it.businessKey(),
        it.subject(),
        it.description(),
        it.message(),
        it.requester(),
        it.onBehalfOf(),
        it.amount(),
        it.subjectRef(),
        it.approvers(),
        it.reminders(),
        it.deadline(),
        it.hold(),
        it.data(),
        Via.ORDER_LINK,
        null);
  }
}
