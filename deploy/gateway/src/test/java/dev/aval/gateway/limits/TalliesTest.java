package dev.aval.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TalliesTest {
  static final Rate FEW = Rate.of("3/1h");
  final Tallies tallies = new Tallies(new LimitSettings(FEW, FEW, FEW, FEW, FEW, FEW, 1_000));

  @Test
  void aCrowdOfCallersTakesNoMoreMemoryThanItWasGiven() {
    for (var i = 0; i < 100_000; i++)
      tallies.of(new Counted(Limit.TOKEN, Integer.toString(i))).take();
    assertThat(tallies.remembered()).isLessThanOrEqualTo(1_000);
  }

  @Test
  void aSecretThatNobodyKnowsIsNewsOnce() {
    var tally = tallies.of(new Counted(Limit.TOKEN, "a"));
    assertThat(tally.learn(true)).isTrue();
    assertThat(tally.learn(true)).isFalse();
    assertThat(tally.isNew()).isFalse();
  }

  @Test
  void aTokenThatExpiredWasNoGuess() {
    var tally = tallies.of(new Counted(Limit.TOKEN, "a"));
    assertThat(tally.learn(false)).isFalse();
    assertThat(tally.learn(true)).isFalse();
  }

  @Test
  void aRateIsReadAsItIsWritten() {
    assertThat(Rate.of("600/1m")).isEqualTo(new Rate(600, Duration.ofMinutes(1)));
    assertThat(Rate.of("0/1m").isNone()).isTrue();
    assertThatThrownBy(() -> Rate.of("many")).hasMessageContaining("such as '600/1m'");
  }

  @ParameterizedTest
  @CsvSource({
    "203.0.113.9, 203.0.113.9",
    "2001:db8:1:2:3:4:5:6, 20010db800010002",
    "2001:db8:1:2:ffff::, 20010db800010002",
    "unknown, unknown"
  })
  void whoOwnsANetworkIsOneCaller(String address, String network) {
    assertThat(Addresses.network(address)).isEqualTo(network);
  }
}
