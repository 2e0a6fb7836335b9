package dev.aval.load;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.JsonNode;

/// Lifecycles under way: submitted by Kafka, decided over HTTP as soon as they are open, done when
/// their outcome is on the topic.
final class Run implements AutoCloseable {
  final Map<String, Lifecycle> byExternalId = new ConcurrentHashMap<>();
  final LongAdder refused = new LongAdder();
  private final LongAdder waiting = new LongAdder();
  private final Options options;
  private final Api api;
  private final Submitter submitter;
  private final Map<String, String> tokens;
  private final String name = Long.toString(System.currentTimeMillis(), 36);
  private final AtomicInteger count = new AtomicInteger();
  private final Semaphore room;
  private final ExecutorService approvers = Executors.newVirtualThreadPerTaskExecutor();
  private final Watcher approvals;
  private final Watcher requests;
  private volatile boolean deciding = true;

  Run(Options options, Api api, Map<String, String> tokens) {
    this.options = options;
    this.api = api;
    this.tokens = tokens;
    room = new Semaphore(options.inFlight());
    submitter = new Submitter(options.kafka());
    approvals = new Watcher(options.kafka(), "aval.approvals", this::approval);
    requests = new Watcher(options.kafka(), "aval.requests", this::request);
  }

  /// Requests that stay undecided; returns when all of them are open.
  void fill(int pending) throws InterruptedException {
    deciding = false;
    for (int i = 0; i < pending; i++) {
      submitter.submit(account(i), "wait-" + name + "-" + i);
      if (i % 500 == 499) {
        LockSupport.parkNanos(100_000_000);
      }
    }
    while (waiting.sum() < pending) {
      Thread.sleep(200);
    }
    deciding = true;
  }

  /// Starts lifecycles for a while: `rate` in a second whatever comes back, or with 0 as many as
  /// get through with `inFlight` under way.
  void drive(Duration time, int rate, boolean measured) throws InterruptedException {
    long next = System.nanoTime();
    long end = next + time.toNanos();
    while (System.nanoTime() < end) {
      if (rate > 0) {
        next += 1_000_000_000L / rate;
        LockSupport.parkNanos(next - System.nanoTime());
      } else {
        room.acquire();
      }
      var id = "load-" + name + "-" + count.incrementAndGet();
      var lifecycle =
          new Lifecycle(id, measured, rate > 0, System.nanoTime(), System.currentTimeMillis());
      byExternalId.put(id, lifecycle);
      submitter.submit(account(ThreadLocalRandom.current().nextInt(1 << 20)), id);
    }
  }

  /// Until all have their outcome, half a minute at most.
  void settle() throws InterruptedException {
    for (int i = 0; i < 300 && concluded() < byExternalId.size(); i++) {
      Thread.sleep(100);
    }
  }

  private String account(int i) {
    return "LOAD-" + i % options.accounts();
  }

  private void approval(String type, ConsumerRecord<String, byte[]> record) {
    boolean opened = type.equals("approval.opened.v1");
    if (!opened && !type.equals("approval.asked.v1")) {
      return;
    }
    var asked = Api.JSON.readTree(record.value());
    if (opened && asked.path("externalId").asString().startsWith("wait-" + name)) {
      waiting.increment();
    }
    var lifecycle = byExternalId.get(asked.path("externalId").asString());
    if (lifecycle != null && deciding) {
      lifecycle.requestId = asked.path("requestId").asString();
      approvers.submit(() -> decide(lifecycle, asked));
    }
  }

  private void decide(Lifecycle lifecycle, JsonNode asked) {
    LockSupport.parkNanos(options.thinking().toNanos());
    var token = anApprover(asked);
    int inbox = api.inbox(token);
    lifecycle.decidingAt = System.nanoTime();
    int decided = api.approve(asked, token);
    if (inbox != 200 || decided != 201) {
      refused.increment();
    }
  }

  private String anApprover(JsonNode asked) {
    var approvers = asked.path("approvers");
    var one = approvers.path(ThreadLocalRandom.current().nextInt(approvers.size()));
    return Objects.requireNonNull(tokens.get(one.path("email").asString()));
  }

  private void request(String type, ConsumerRecord<String, byte[]> record) {
    if (!type.equals("request.approved.v1")) {
      return;
    }
    var lifecycle =
        byExternalId.get(Api.JSON.readTree(record.value()).path("externalId").asString());
    if (lifecycle != null && !lifecycle.concluded()) {
      lifecycle.outcomeAt = System.nanoTime();
      if (!lifecycle.paced) {
        room.release();
      }
    }
  }

  long concluded() {
    return byExternalId.values().stream().filter(Lifecycle::concluded).count();
  }

  @Override
  public void close() throws InterruptedException {
    submitter.close();
    approvers.close();
    approvals.close();
    requests.close();
  }
}
