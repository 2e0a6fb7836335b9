package dev.aval.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class GatheringTest {
  private final List<List<Integer>> batches = new CopyOnWriteArrayList<>();
  private final CountDownLatch firstMayEnd = new CountDownLatch(1);
  private final Gathering<Integer, String> gathering = new Gathering<>(10, this::work);

  @Test
  void whoComesWhileABatchIsAtWorkFormsTheNext() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = new ArrayList<Future<String>>();
      answers.add(threads.submit(() -> gathering.submit(0)));
      await().until(() -> batches.size() == 1);
      for (int i = 1; i <= 25; i++) {
        int item = i;
        answers.add(threads.submit(() -> gathering.submit(item)));
      }
      await().until(() -> gathering.waiting() == 25);
      firstMayEnd.countDown();

      for (int i = 0; i <= 25; i++) {
        assertThat(answers.get(i).get()).isEqualTo("did " + i);
      }
    }
    assertThat(batches).extracting(List::size).containsExactly(1, 10, 10, 5);
  }

  @Test
  void aBatchThatFailsDoesNotStopTheNext() {
    firstMayEnd.countDown();

    assertThatThrownBy(() -> gathering.submit(-1)).hasMessage("away");

    assertThat(gathering.submit(1)).isEqualTo("did 1");
  }

  private List<String> work(List<Integer> batch) {
    batches.add(batch);
    try {
      firstMayEnd.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    if (batch.contains(-1)) {
      throw new IllegalStateException("away");
    }
    return batch.stream().map(item -> "did " + item).toList();
  }
}
