package dev.aval.story;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Nothing is lost when the platform is killed under load (guarantees G1 to G4): three times, `kill
/// -9` at a moment nobody chose.
@Order(6)
class CrashIT {
  /// After healing (invariant I17 of the guarantees).
  private static final Duration RECOVERED = Duration.ofSeconds(60);

  /// A mail whose link could not be had is tried again after 5 s, 10 s, 20 s and so on.
  private static final Duration MAILED = Duration.ofMinutes(3);

  private static final int CRASHES = 3;
  private static final String ANNA = "anna@acme.example";

  private final long seed = Long.getLong("crash.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private RunningAval aval;
  private @Nullable RunningAval own;

  enum Victim {
    WHOLE_PLATFORM,
    ONE_SERVICE
  }

  @BeforeAll
  static void alone() {
    RunningAval.endShared();
  }

  @AfterEach
  void nothingOfOurOwnStaysBehind() {
    if (own != null) own.kill();
  }

  @ParameterizedTest
  @EnumSource
  void everyAcceptedRequestReachesItsPlaceAndNoneItsEndTwice(Victim victim) throws Exception {
    System.out.println("crash.seed=" + seed);
    aval = victim == Victim.ONE_SERVICE ? RunningAval.separate() : ownOne();
    var topics = new Topics(Kcat.on(aval));
    try (var load = Load.on(aval);
        var _ = new Deciders(aval, subject -> !staysPending(subject))) {
      for (int crash = 1; crash <= CRASHES; crash++) {
        Thread.sleep(random.nextInt(4_000, 8_000));
        load.pause();
        var accepted = load.accepted();
        var killed = Instant.now();
        var healed = kill(victim);
        awaitPlaces(topics, accepted, healed);
        System.out.printf(
            "crash %d: %d requests at their place %d ms after the crash, %d ms after it was healed%n",
            crash,
            accepted.size(),
            Duration.between(killed, Instant.now()).toMillis(),
            Duration.between(healed, Instant.now()).toMillis());
        load.goOn();
      }
      awaitPlaces(topics, load.end(), Instant.now());
      check(topics, load.accepted());
    }
  }

  private RunningAval ownOne() {
    own = RunningAval.create();
    own.start();
    return own;
  }

  /// When the fault was over: with everything killed, when somebody has started it again; one
  /// service is started by its platform, which counts.
  private Instant kill(Victim victim) {
    var killed = Instant.now();
    switch (victim) {
      case WHOLE_PLATFORM -> {
        aval.kill();
        aval.start();
        return Instant.now();
      }
      case ONE_SERVICE -> {
        var services = aval.services().toList();
        var one = services.get(random.nextInt(services.size()));
        System.out.println("kill -9 " + one.info().commandLine().orElse("?").replaceAll(".*/", ""));
        one.destroyForcibly();
      }
    }
    return killed;
  }

  private static boolean staysPending(String subject) {
    return subject.endsWith("7");
  }

  /// Approved, or pending where nobody decides.
  private static void awaitPlaces(Topics topics, List<Asked> accepted, Instant since) {
    Awaitility.await("every accepted request at its place")
        .atMost(RECOVERED.minus(Duration.between(since, Instant.now())))
        .pollInterval(Duration.ofSeconds(1))
        .untilAsserted(() -> {
          var states = states(topics);
          var elsewhere =
              accepted.stream()
                  .filter(it -> !place(it).equals(states.get(it.number())))
                  .map(it -> it.number() + " is " + states.get(it.number()))
                  .toList();
          assertThat(elsewhere).isEmpty();
        });
  }

  private static String place(Asked asked) {
    return staysPending(asked.subject()) ? "PENDING" : "APPROVED";
  }

  /// The last word on each request by its number, as a platform reads it.
  private static Map<String, String> states(Topics topics) {
    return topics.kcat().read(Topics.STATE).stream()
        .collect(
            toMap(it -> it.text("/externalId"), it -> it.text("/status"), (_, later) -> later));
  }

  private void check(Topics topics, List<Asked> accepted) {
    var requests = topics.requests();
    var approvals = topics.kcat().read(Topics.APPROVALS);
    assertThat(requests).noneMatch(it -> it.type().equals("request.rejected.v1"));
    oneEach(requests, "request.submitted.v1", numbers(accepted, "PENDING", "APPROVED"));
    oneEach(requests, "request.approved.v1", numbers(accepted, "APPROVED"));
    oneEach(approvals, "approval.opened.v1", numbers(accepted, "PENDING", "APPROVED"));
    oneEach(approvals, "approval.decided.v1", numbers(accepted, "APPROVED"));
    linksLive(accepted);
    Promises.of(aval).awaitKept(RECOVERED);
    var chains = Chains.of(aval);
    requests.stream().map(Event::key).distinct().limit(50).parallel().forEach(chains::isGood);
  }

  private static Set<String> numbers(List<Asked> accepted, String... places) {
    return accepted.stream()
        .filter(it -> List.of(places).contains(place(it)))
        .map(Asked::number)
        .collect(toSet());
  }

  /// Exactly one event of a type for each number, copies of the same one aside.
  private static void oneEach(List<Event> topic, String type, Set<String> numbers) {
    var ids =
        topic.stream()
            .filter(it -> it.type().equals(type))
            .collect(groupingBy(it -> it.text("/requestId"), groupingBy(it -> it.header("ce_id"))));
    ids.forEach((request, them) -> assertThat(them).as(type + " of " + request).hasSize(1));
    assertThat(ids.keySet()).as(type).hasSameSizeAs(numbers);
  }

  /// Every pending request has a mail whose link opens its page.
  private void linksLive(List<Asked> accepted) {
    var pending =
        accepted.stream()
            .filter(it -> staysPending(it.subject()))
            .sorted(Comparator.comparing(Asked::number))
            .toList();
    assertThat(pending).isNotEmpty();
    Awaitility.await("a mail for every pending request")
        .atMost(MAILED)
        .pollInterval(Duration.ofSeconds(1))
        .untilAsserted(() -> {
          var mails = Mailbox.of(aval).to(ANNA);
          assertThat(pending)
              .filteredOn(
                  it -> mails.stream().noneMatch(mail -> mail.subject().contains(it.number())))
              .as("not among the %d mails to her", mails.size())
              .isEmpty();
        });
    var mails = Mailbox.of(aval);
    try (var anna = Person.reading("fr-FR", false)) {
      for (var it : List.of(pending.getFirst(), pending.getLast())) {
        assertThat(anna.open(mails.awaitLink(ANNA, it.number())).status()).isEqualTo(200);
      }
    }
  }
}
