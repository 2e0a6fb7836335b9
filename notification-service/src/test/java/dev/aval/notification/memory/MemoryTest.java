package dev.aval.notification.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.platform.outbox.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MemoryTest {
  final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T09:30:00Z"));
  final Map<String, String> stored = new HashMap<>();
  final List<Set<String>> reads = new ArrayList<>();
  Runnable meanwhile = () -> {};

  @Test
  void whatIsThereAndWhatIsMissingIsReadOnceInAMoment() {
    var memory = Memory.<String>ofAll(Duration.ofSeconds(10), clock);
    stored.put("a", "1");
    assertThat(among(memory, "a", "b")).isEqualTo(Map.of("a", "1"));
    assertThat(among(memory, "b", "a", "c")).isEqualTo(Map.of("a", "1"));
    assertThat(reads).containsExactly(Set.of("a", "b"), Set.of("c"));
    clock.advance(Duration.ofSeconds(10));
    stored.put("b", "2");
    assertThat(among(memory, "a", "b")).isEqualTo(Map.of("a", "1", "b", "2"));
  }

  @Test
  void whereOnlyWhatIsMissingIsRememberedAllElseIsReadEachTime() {
    var memory = Memory.<String>ofWhatIsMissing(Duration.ofSeconds(10), clock);
    stored.put("a", "1");
    among(memory, "a", "b");
    stored.remove("a");
    assertThat(among(memory, "a", "b")).isEmpty();
    assertThat(among(memory, "a", "b")).isEmpty();
    assertThat(reads).containsExactly(Set.of("a", "b"), Set.of("a"));
  }

  @Test
  void whatIsChangedHereHoldsAtOnce() {
    var memory = Memory.<String>ofAll(Duration.ofSeconds(10), clock);
    among(memory, "a");
    change(memory, "1");
    assertThat(among(memory, "a")).isEqualTo(Map.of("a", "1"));
  }

  /// It was read before the change and would be remembered after it.
  @Test
  void whoeverReadsWhileItIsChangedDoesNotBringBackHowItWas() {
    var memory = Memory.<String>ofAll(Duration.ofSeconds(10), clock);
    meanwhile = () -> change(memory, "1");
    assertThat(among(memory, "a")).isEmpty();
    meanwhile = () -> {};
    assertThat(among(memory, "a")).isEqualTo(Map.of("a", "1"));
  }

  @Test
  void aClockThatIsSetBackMakesNothingLastLonger() {
    var memory = Memory.<String>ofAll(Duration.ofSeconds(10), clock);
    among(memory, "a");
    clock.advance(Duration.ofHours(-1));
    stored.put("a", "1");
    assertThat(among(memory, "a")).isEqualTo(Map.of("a", "1"));
  }

  private void change(Memory<String> memory, String value) {
    stored.put("a", value);
    memory.forget(List.of("a"));
  }

  private Map<String, String> among(Memory<String> memory, String... keys) {
    return memory.among(
        List.of(keys),
        unknown -> {
          reads.add(Set.copyOf(unknown));
          var found = new HashMap<>(stored);
          found.keySet().retainAll(unknown);
          meanwhile.run();
          return found;
        });
  }
}
