package dev.aval.platform.duework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandsTest {
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

  private final Hands<String> hands = new Hands<>();

  @Test
  void whoFollowsIsHandedOverOnceWithTheOneBefore() {
    hands.hold(List.of(held("a1", "t1"), held("a2", "t2")));
    assertThat(hands.follows(held("a2", "t2"), behind("a1", "t1"))).isTrue();
    assertThat(hands.putDown(held("a1", "t1"))).contains(held("a2", "t2"));
    assertThat(hands.putDown(held("a1", "t1"))).isEmpty();
    assertThat(hands.follows(held("a3", "t2"), behind("a1", "t1"))).isFalse();
  }

  /// Such as two that were stored at the same moment by two threads.
  @Test
  void ofTwoBehindOneTheSecondFollowsTheFirst() {
    hands.hold(List.of(held("a1", "t1"), held("a2", "t2"), held("a3", "t3")));
    hands.follows(held("a3", "t3"), behind("a1", "t1"));
    hands.follows(held("a2", "t2"), behind("a1", "t1"));
    assertThat(hands.putDown(held("a1", "t1"))).contains(held("a3", "t3"));
    assertThat(hands.putDown(held("a3", "t3"))).contains(held("a2", "t2"));
    assertThat(hands.putDown(held("a2", "t2"))).isEmpty();
  }

  @Test
  void nobodyFollowsWhatIsHeldUnderAnotherToken() {
    hands.hold(List.of(held("a1", "t1")));
    assertThat(hands.follows(held("a2", "t2"), behind("a1", "theirs"))).isFalse();
    assertThat(hands.follows(held("a2", "t2"), behind("a1", null))).isFalse();
  }

  /// Its lease ran out in our hands, and we took it again.
  @Test
  void whatIsTakenAnewIsNotPutDownByWhoeverHeldItBefore() {
    hands.hold(List.of(held("a1", "t1")));
    hands.hold(List.of(held("a1", "t9")));
    assertThat(hands.putDown(held("a1", "t1"))).isEmpty();
    assertThat(hands.follows(held("a2", "t2"), behind("a1", "t9"))).isTrue();
  }

  @Test
  void whatIsDroppedTakesAlongAllThatStandsBehindIt() {
    hands.hold(List.of(held("a1", "t1"), held("a2", "t2"), held("a3", "t3")));
    hands.follows(held("a2", "t2"), behind("a1", "t1"));
    hands.follows(held("a3", "t3"), behind("a2", "t2"));
    hands.drop(List.of(held("a1", "t1")));
    for (var id : List.of("a1 t1", "a2 t2", "a3 t3")) {
      var place = id.split(" ");
      assertThat(hands.follows(held("a4", "t4"), behind(place[0], place[1]))).isFalse();
    }
  }

  private static Held<String> held(String id, String token) {
    return new Held<>(new Task<>(id, "mail", 1), token, NOW, NOW);
  }

  private static Turn behind(String id, String holder) {
    return new Turn(id, holder, NOW);
  }
}
