package dev.aval.link.reviewlinks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SiblingsTest {
  static final Instant NOW = ReviewLinksTest.NOW;
  static final ReviewLink ANNAS = link("a");
  static final ReviewLink BRUNOS = link("b");

  final Siblings siblings = new Siblings();

  @Test
  void theSameLinkAgainIsAPersonWhoLooksTwice() {
    assertThat(siblings.areOpened(ANNAS, "", "203.0.113.7", NOW)).isFalse();
    assertThat(siblings.areOpened(ANNAS, "", "203.0.113.7", NOW.plusMillis(5))).isFalse();
  }

  @Test
  void bothButtonsOfAMailWithinSecondsAreNot() {
    siblings.areOpened(ANNAS, "approve", "203.0.113.7", NOW);
    assertThat(siblings.areOpened(ANNAS, "refuse", "203.0.113.7", NOW.plusSeconds(9))).isTrue();
    assertThat(siblings.areOpened(ANNAS, "approve", "203.0.113.7", NOW.plusSeconds(30))).isFalse();
  }

  @Test
  void nobodyReadsTheMailsOfTwo() {
    siblings.areOpened(ANNAS, "", "203.0.113.7", NOW);
    assertThat(siblings.areOpened(BRUNOS, "", "198.51.100.1", NOW)).as("elsewhere").isFalse();
    assertThat(siblings.areOpened(BRUNOS, "", "203.0.113.7", NOW)).isTrue();
  }

  private static ReviewLink link(String id) {
    return new ReviewLink(id, ReviewLinksTest.anna(1, null), NOW, NOW.plus(Duration.ofDays(7)));
  }
}
