package dev.aval.link.orderlinks;

import static dev.aval.link.orderlinks.Examples.NOW;
import static dev.aval.link.orderlinks.Examples.SAM;
import static dev.aval.link.orderlinks.Examples.link;
import static dev.aval.link.orderlinks.Examples.terms;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.link.orderlinks.Admission.Admitted;
import dev.aval.link.orderlinks.Admission.Shut;
import dev.aval.link.orderlinks.OrderLinkEvent.Disabled;
import dev.aval.link.orderlinks.OrderLinkEvent.Enabled;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OrderLinkTest {
  @Test
  void disabledAndEnabledAgainItKeepsItsAddress() {
    var link = link(terms(null, 20));
    var off = (Step.To<OrderLink>) link.turn(false, SAM, NOW);
    assertThat(off.event()).isInstanceOf(Disabled.class);
    assertThat(off.next().obstacle(NOW)).contains(Obstacle.DISABLED);
    var on = (Step.To<OrderLink>) off.next().turn(true, SAM, NOW);
    assertThat(on.event()).isInstanceOf(Enabled.class);
    assertThat(on.next()).isEqualTo(link);
    assertThat(on.next().turn(true, SAM, NOW)).isInstanceOf(Step.Keep.class);
  }

  @Test
  void itTakesAsManyAsItsLimitAndEachOnce() {
    var link = admitted(link(terms(2, 20)), "A", NOW);
    assertThat(link.admit("A", NOW)).isEqualTo(Step.keep(new Admitted()));
    link = admitted(link, "B", NOW);
    assertThat(link.uses()).isEqualTo(2);
    assertThat(link.admit("B", NOW)).isEqualTo(Step.keep(new Admitted()));
    assertThat(link.admit("C", NOW)).isEqualTo(Step.keep(new Shut(Obstacle.USED_UP)));
  }

  @Test
  void itTakesAsManyWithinAnHourAsItsCap() {
    var link = admitted(link(terms(null, 1)), "A", NOW);
    var almost = NOW.plus(Duration.ofMinutes(59));
    assertThat(link.admit("B", almost)).isEqualTo(Step.keep(new Shut(Obstacle.BUSY)));
    link = admitted(link, "B", NOW.plus(Duration.ofHours(1)));
    assertThat(link.uses()).isEqualTo(2);
    assertThat(link.recent()).extracting(Use::reference).containsExactly("B");
  }

  @Test
  void itTakesNothingAfterItsTimeUntilThatIsAnother() {
    var link = link(terms(null, 20));
    var after = link.terms().expiresAt();
    assertThat(link.obstacle(after.minusMillis(1))).isEmpty();
    assertThat(link.admit("A", after)).isEqualTo(Step.keep(new Shut(Obstacle.EXPIRED)));
    var longer = new Terms(after.plusSeconds(60), null, 20);
    var changed = (Step.To<OrderLink>) link.change(longer, SAM, after);
    assertThat(changed.next().obstacle(after)).isEmpty();
  }

  private static OrderLink admitted(OrderLink link, String reference, Instant at) {
    var step = (Step.To<Admission>) link.admit(reference, at);
    assertThat(step.result()).isEqualTo(new Admitted());
    return step.next();
  }
}
