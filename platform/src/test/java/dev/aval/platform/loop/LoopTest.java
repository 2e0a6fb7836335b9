package dev.aval.platform.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoopTest {
  private final AtomicInteger steps = new AtomicInteger();
  private int more = 0;
  private final Loop loop = new Loop("test", Duration.ofHours(1), this::step);

  @AfterEach
  void end() {
    loop.stop(Duration.ofSeconds(1));
  }

  @Test
  void aWakeUpMakesItSooner() {
    loop.start();
    await().until(() -> steps.get() == 1);

    loop.wake();

    await().until(() -> steps.get() == 2);
  }

  @Test
  void whileThereIsMoreItDoesNotPause() {
    more = 5;
    loop.start();

    await().until(() -> steps.get() == 6);
  }

  @Test
  void whatAStepThrowsIsSurvived() {
    more = -1;
    loop.start();
    await().until(() -> steps.get() == 1);

    loop.wake();

    await().until(() -> steps.get() == 2);
  }

  @Test
  void itEndsWhenToldAndCanStartAgain() {
    loop.start();
    await().until(() -> steps.get() == 1);
    loop.stop(Duration.ofSeconds(1));
    assertThat(steps).hasValue(1);

    loop.start();

    await().until(() -> steps.get() == 2);
  }

  private boolean step() {
    int done = steps.incrementAndGet();
    if (more < 0) {
      throw new StackOverflowError("on purpose");
    }
    return done <= more;
  }
}
