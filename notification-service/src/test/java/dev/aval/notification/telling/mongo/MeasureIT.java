package dev.aval.notification.telling.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClients;
import com.sun.management.OperatingSystemMXBean;
import dev.aval.embedded.mongo.EmbeddedMongo;
import dev.aval.notification.telling.Deliveries;
import dev.aval.notification.telling.Delivery;
import dev.aval.notification.telling.Letterheads;
import dev.aval.notification.telling.Link;
import dev.aval.notification.telling.Links;
import dev.aval.notification.telling.Message;
import dev.aval.notification.telling.Recipient;
import dev.aval.notification.telling.Subject;
import dev.aval.notification.telling.Witness;
import dev.aval.platform.duework.DueSettings;
import dev.aval.platform.duework.DueWorks;
import dev.aval.platform.web.Formats;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;

/// How fast what waited for the mail server goes out when it is back, and what that costs new
/// mails; the durable embedded database and the mail server are in this process and are counted,
/// too. There is no broker and no link-service: `./mvnw -pl notification-service -am test
/// -Dtest=MeasureIT -Dsurefire.failIfNoSpecifiedTests=false -Ddeliveries.queued=100000
/// -Dtest.jvm=-Xmx2g`.
@EnabledIfSystemProperty(named = "deliveries.queued", matches = "\\d+")
class MeasureIT {
  static final OperatingSystemMXBean CPU =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  static final int QUEUED = Integer.getInteger("deliveries.queued", 100_000);
  static final int BATCH = 500;

  @Test
  void whatWaitedGoesOutFastAndNewMailsDoNotWait(@TempDir Path folder) throws Exception {
    int port = free();
    try (var database = EmbeddedMongo.open(folder.resolve("store"), 0);
        var client = MongoClients.create(durable(database));
        var context = context(port, new MongoTemplate(client, "aval_notification"))) {
      var deliveries = context.getBean(Deliveries.class);
      var began = System.nanoTime();
      for (int from = 0; from < QUEUED; from += BATCH) {
        deliveries.accept(letters("old", from, Math.min(QUEUED, from + BATCH)));
      }
      print("queued %d in %d s, the mail server is away".formatted(QUEUED, seconds(began)));
      Thread.sleep(10_000);

      began = System.nanoTime();
      var cpu = CPU.getProcessCpuTime();
      var sent = new LinkedHashMap<String, Long>();
      try (var sink = new Sink(port)) {
        for (int n = 0; oldOnes(sink) < QUEUED && seconds(began) < 900; n++) {
          sent.put("new" + n, System.nanoTime());
          deliveries.accept(letters("new", n, n + 1));
          Thread.sleep(100);
        }
        var took = (last(sink) - began) / 1e9;
        cpu = CPU.getProcessCpuTime() - cpu;
        Thread.sleep(6_000);
        print(
            "drained %d in %.1f s: %.0f/s, %.2f CPU ms each"
                .formatted(oldOnes(sink), took, QUEUED / took, cpu / 1e6 / QUEUED));
        print("out of their order by: " + order(sink));
        print("new ones, ms: " + delays(sent, sink));
        assertThat(sink.taken).hasSize(QUEUED + sent.size());
      }
    }
  }

  private static long oldOnes(Sink sink) {
    return sink.taken.size() < QUEUED
        ? 0
        : sink.taken.keySet().stream().filter(it -> it.startsWith("old")).count();
  }

  private static long last(Sink sink) {
    return sink.taken.entrySet().stream()
        .filter(it -> it.getKey().startsWith("old"))
        .mapToLong(Map.Entry::getValue)
        .max()
        .orElseThrow();
  }

  /// How many places each came too early or too late.
  private static String order(Sink sink) {
    var arrived =
        sink.taken.entrySet().stream()
            .filter(it -> it.getKey().startsWith("old"))
            .sorted(Map.Entry.comparingByValue())
            .map(it -> Integer.parseInt(it.getKey().substring(3)))
            .toList();
    var off = new ArrayList<Long>();
    for (int i = 0; i < arrived.size(); i++) off.add((long) Math.abs(arrived.get(i) - i));
    return spread(off);
  }

  private static String delays(Map<String, Long> sent, Sink sink) {
    return spread(
        sent.entrySet().stream()
            .map(it -> (sink.taken.get(it.getKey()) - it.getValue()) / 1_000_000)
            .toList());
  }

  private static String spread(List<Long> all) {
    var sorted = all.stream().sorted().toList();
    return "p50 %d, p90 %d, p99 %d, max %d"
        .formatted(
            sorted.get(sorted.size() / 2),
            sorted.get(sorted.size() * 9 / 10),
            sorted.get(sorted.size() * 99 / 100),
            sorted.getLast());
  }

  /// Each of a request of its own, in two languages, to people who never chose how they are told.
  private static List<Delivery> letters(String kind, int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(n -> {
          var anna =
              new Recipient(
                  "anna%d@acme.example".formatted(n), "Anna", n % 2 == 0 ? "fr" : "en", null);
          var about = new Subject(kind + n, 1, "Acme", "Certificate " + n, "Rita", null, null);
          var asked = new Message.ToApprove(kind + n, anna, about, "2 years", "Soon", null);
          return Delivery.now(asked, Instant.now());
        })
        .toList();
  }

  private static AnnotationConfigApplicationContext context(int port, MongoTemplate mongo) {
    var context = new AnnotationConfigApplicationContext();
    TestPropertyValues.of("aval.mail.server=smtp://127.0.0.1:" + port).applyTo(context);
    var clock = Clock.systemUTC();
    var words = new ResourceBundleMessageSource();
    words.setBasenames("notification-messages", "notification-people", "aval-messages");
    words.setDefaultEncoding("UTF-8");
    context.registerBean("words", MessageSource.class, () -> words);
    context.registerBean(Clock.class, () -> clock);
    context.registerBean(MongoOperations.class, () -> mongo);
    context.registerBean(Formats.class, () -> new Formats(words, clock));
    context.registerBean(CircuitBreakerRegistry.class, MeasureIT::breakers);
    context.registerBean(
        Links.class,
        () -> asking -> asking.stream().<Link>map(_ -> new Link.Minted("http://x/r/1")).toList());
    context.registerBean(Witness.class, () -> _ -> {});
    context.registerBean(Letterheads.class, () -> _ -> Map.of());
    context.registerBean(
        DueWorks.class,
        () -> {
          var it = DueSettings.defaults();
          var settings =
              new DueSettings(
                  it.poll(), it.lease(), it.batch(), 16, it.firstBackoff(), it.maxBackoff());
          return new DueWorks(mongo, clock, settings, new SimpleMeterRegistry());
        });
    context.scan("dev.aval.notification.telling.mail", "dev.aval.notification.telling.mongo");
    context.refresh();
    context.start();
    return context;
  }

  /// As `notification-service.yaml` has it.
  private static CircuitBreakerRegistry breakers() {
    return CircuitBreakerRegistry.of(
        CircuitBreakerConfig.custom()
            .slidingWindow(
                10,
                5,
                CircuitBreakerConfig.SlidingWindowType.TIME_BASED,
                CircuitBreakerConfig.SlidingWindowSynchronizationStrategy.SYNCHRONIZED)
            .waitDurationInOpenState(Duration.ofSeconds(2))
            .automaticTransitionFromOpenToHalfOpenEnabled(true)
            .build());
  }

  private static MongoClientSettings durable(EmbeddedMongo database) {
    return MongoClientSettings.builder()
        .applyConnectionString(new ConnectionString(database.connectionString()))
        .writeConcern(WriteConcern.MAJORITY.withJournal(true))
        .build();
  }

  private static int free() throws Exception {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static long seconds(long since) {
    return Duration.ofNanos(System.nanoTime() - since).toSeconds();
  }

  private static void print(String line) {
    System.out.println("measured: " + line);
  }
}
