package dev.aval.approval.opening.kafka;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aval.approval.Acme;
import dev.aval.approval.opening.Following.TooEarly;
import dev.aval.platform.messaging.TransientFailure;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatienceTest {
  Instant now = Acme.NOW;
  Patience patience =
      new Patience(((InstantSource) () -> now).withZone(ZoneOffset.UTC), Duration.ofSeconds(30));
  List<TooEarly> early = List.of(new TooEarly(Acme.submitted("order", Acme.RITA), 6));

  @Test
  void nothingToWaitForIsFine() {
    assertThatCode(() -> patience.await(List.of())).doesNotThrowAnyException();
  }

  @Test
  void anAccountOnItsWayIsWaitedFor() {
    assertThatThrownBy(() -> patience.await(early)).isInstanceOf(TransientFailure.class);
    now = now.plusSeconds(29);
    assertThatThrownBy(() -> patience.await(early)).isInstanceOf(TransientFailure.class);
  }

  @Test
  void anAccountThatDoesNotComeIsNotWaitedForForEver() {
    assertThatThrownBy(() -> patience.await(early)).isInstanceOf(TransientFailure.class);
    now = now.plusSeconds(30);
    assertThatThrownBy(() -> patience.await(early))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "Expected to open approval '%s' with account 'ACC-1001' at version 7, but only version 6 is known after 30 s",
            Acme.ID);
  }
}
