package dev.aval.notification.reaching;

import static dev.aval.notification.reaching.SieveTest.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.notification.telling.Message;
import dev.aval.notification.telling.Message.Concluded;
import dev.aval.notification.telling.Message.NotReached;
import dev.aval.notification.telling.Message.ToApprove;
import dev.aval.notification.telling.Recipient;
import dev.aval.notification.telling.Subject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Rita asks Anna.
class ReturningTest {
  static final Recipient RITA = new Recipient("rita@acme.example", "Rita", "fr", null);
  static final Recipient ANNA = new Recipient("anna@acme.example", "Anna", "fr", null);
  static final Subject ABOUT =
      new Subject("r1", 1, "Acme", "Certificate", "Rita", null, null, RITA, "ACC-1001");
  static final Message ASKED = new ToApprove("e1:anna", ANNA, ABOUT, null, null, null);
  static final Message TOLD =
      new Concluded("e2:rita", RITA, ABOUT, "APPROVED", null, null, null, NOW);

  final Unkept suppressions = new Unkept();
  final List<String> world = new ArrayList<>();
  final List<Unreached> failures = new ArrayList<>();
  final List<Message> letters = new ArrayList<>();
  final Map<String, Message> done = new HashMap<>(Map.of("e1:anna", ASKED, "e2:rita", TOLD));

  @Test
  void whoeverAskedReadsTheNameOfWhomItDidNotReachAndOperatorsReadWhy() {
    assertThat(returned("e1:anna", "Anna@acme.example", "5.1.1")).isEqualTo(1);
    assertThat(letters)
        .containsExactly(
            new NotReached("e1:anna/not-reached", RITA, ABOUT, "Anna", "http://x/requests/r1"));
    assertThat(failures)
        .containsExactly(new Unreached("e1:anna", "r1", "anna@acme.example", "5.1.1 gone", NOW));
    assertThat(world).containsExactly("e1:anna");
    assertThat(suppressions.all).containsOnlyKeys("anna@acme.example");
  }

  @Test
  void readTwiceItIsToldOnce() {
    returned("e1:anna", "anna@acme.example", "5.1.1");
    assertThat(returned("e1:anna", "anna@acme.example", "5.1.1")).isZero();
    assertThat(letters).hasSize(1);
  }

  @Test
  void nobodyIsMadeUnreachableByAnotherOneOrByWhatWeNeverSent() {
    assertThat(returned("e1:anna", "bruno@acme.example", "5.1.1")).isZero();
    assertThat(returned("e9:anna", "anna@acme.example", "5.1.1")).isZero();
    assertThat(suppressions.all).isEmpty();
    assertThat(world).isEmpty();
  }

  @Test
  void whatOnlyIsLateIsNoMatterOfOurs() {
    assertThat(returned("e1:anna", "anna@acme.example", "4.4.1")).isZero();
  }

  @Test
  void aMailboxThatIsFullIsToldOfButWrittenToAgain() {
    assertThat(returned("e1:anna", "anna@acme.example", "5.2.2")).isEqualTo(1);
    assertThat(world).hasSize(1);
    assertThat(suppressions.all).isEmpty();
  }

  @Test
  void whoHimselfIsNotReachedIsNotWrittenToAboutIt() {
    assertThat(returned("e2:rita", "rita@acme.example", "5.1.1")).isEqualTo(1);
    assertThat(letters).isEmpty();
    assertThat(failures).hasSize(1);
  }

  private int returned(String delivery, String address, String status) {
    var clock = Clock.fixed(NOW, ZoneOffset.UTC);
    var reporting =
        new Reporting(
            ended -> ended.forEach(it -> world.add(it.message().id())),
            new Failures() {
              @Override
              public void keep(List<Unreached> failed) {
                failures.addAll(failed);
              }

              @Override
              public List<Unreached> newest(int limit) {
                return failures;
              }
            },
            () -> letters::addAll,
            "http://x",
            clock);
    return new Returning(delivered(), suppressions, reporting, clock)
        .returned(List.of(new Bounce(delivery, address, status, "gone")));
  }

  private Delivered delivered() {
    return new Delivered() {
      @Override
      public Optional<Message> find(String id) {
        return Optional.ofNullable(done.get(id));
      }

      @Override
      public void returned(String id, String why) {
        done.remove(id);
      }
    };
  }
}
