package dev.aval.approval.inbox;

import static dev.aval.approval.Acme.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.approval.InMemoryAbsences;
import dev.aval.approval.absence.Absence;
import dev.aval.approval.absence.AbsenceOutcome.Arranged;
import dev.aval.approval.absence.Delegation;
import dev.aval.approval.absence.StandingIn;
import dev.aval.approval.inbox.Entries.Status;
import dev.aval.approval.planning.Grounds;
import dev.aval.approval.requests.Person;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TogetherTest {
  static final Person ANNA = new Person("anna@acme.example", "Anna", null);
  static final Person BRUNO = new Person("bruno@acme.example", "Bruno", null);
  static final Person RITA = new Person("rita@acme.example", "Rita", null);

  Map<String, List<Entry>> asked = new HashMap<>();
  InMemoryAbsences absences = new InMemoryAbsences();
  Entries together =
      new Together(new Stored(), new StandingIn(absences, Clock.fixed(NOW, ZoneOffset.UTC)));

  @Test
  void listsOfAllAreMergedAndSayForWhom() {
    delegate(Set.of());
    ask(BRUNO, "r1", 1, "order", RITA);
    ask(ANNA, "r2", 2, "order", RITA);
    ask(ANNA, "r0", 0, "order", RITA);
    assertThat(page(Optional.empty(), 9)).containsExactly("r2 Anna", "r1", "r0 Anna");
  }

  @Test
  void whatBothAreAskedIsThereOnceAndHisOwn() {
    delegate(Set.of());
    ask(BRUNO, "r1", 1, "order", RITA);
    ask(ANNA, "r1", 1, "order", RITA);
    assertThat(page(Optional.empty(), 9)).containsExactly("r1");
  }

  @Test
  void whatItIsNotForAndWhatHeAskedForIsLeftOut() {
    delegate(Set.of("order"));
    ask(ANNA, "r1", 1, "proof", RITA);
    ask(ANNA, "r2", 2, "order", BRUNO);
    ask(ANNA, "r3", 3, "order", RITA);
    assertThat(page(Optional.empty(), 9)).containsExactly("r3 Anna");
  }

  @Test
  void asManyAreCountedAsAreListed() {
    ask(BRUNO, "r1", 1, "order", RITA);
    ask(ANNA, "r2", 2, "order", RITA);
    assertThat(together.asked(BRUNO.email(), 9)).hasSize(1);
    delegate(Set.of());
    assertThat(together.asked(BRUNO.email(), 9)).hasSize(2);
  }

  @Test
  void pagesMeetWithoutGapOrOverlapAlsoOverWhatIsLeftOut() {
    delegate(Set.of("order"));
    var expected = new ArrayList<String>();
    for (var i = 50; i > 0; i--) {
      var own = i % 5 == 0;
      ask(own ? BRUNO : ANNA, "r%02d".formatted(i), i, i % 3 == 0 ? "proof" : "order", RITA);
      if (own || i % 3 != 0) expected.add("r%02d%s".formatted(i, own ? "" : " Anna"));
    }
    var read = new ArrayList<String>();
    Optional<Place> place = Optional.empty();
    for (var found = below(place, 4); !found.isEmpty(); found = below(place, 4)) {
      found.forEach(it -> read.add(shown(it)));
      place = Optional.of(new Place(found.getLast().at(), found.getLast().approvalId()));
    }
    assertThat(read).containsExactlyElementsOf(expected);
  }

  private List<String> page(Optional<Place> place, int limit) {
    return below(place, limit).stream().map(TogetherTest::shown).toList();
  }

  private List<Entry> below(Optional<Place> place, int limit) {
    return together.below(place, BRUNO.email(), Status.PENDING, limit);
  }

  private static String shown(Entry it) {
    return it.approvalId() + (it.insteadOf() == null ? "" : " " + it.insteadOf().name());
  }

  class Stored implements Entries {
    @Override
    public List<Entry> below(Optional<Place> place, String email, Status status, int limit) {
      return asked.getOrDefault(email, List.of()).stream()
          .filter(it -> place.isEmpty() || it.at().isBefore(place.get().at()))
          .sorted(Comparator.comparing(Entry::at).reversed())
          .limit(limit)
          .toList();
    }

    @Override
    public List<Asked> asked(String email, int limit) {
      return below(Optional.empty(), email, Status.PENDING, limit).stream()
          .map(it -> new Asked(it.account(), it.why()))
          .toList();
    }
  }

  private void ask(Person who, String id, int second, String type, Person requester) {
    asked
        .computeIfAbsent(who.email(), _ -> new ArrayList<>())
        .add(
            new Entry(
                id,
                "ACC-1001",
                "Acme",
                type,
                1,
                "digest",
                "Subject",
                requester,
                null,
                NOW.plusSeconds(second),
                null,
                null,
                null,
                Optional.of(Grounds.NAMED),
                false,
                null,
                null,
                false));
  }

  private void delegate(Set<String> types) {
    var it = new Delegation("d", BRUNO, NOW, NOW.plusSeconds(60), types, null, null, ANNA, null);
    absences.change(ANNA.email(), _ -> new Arranged(Absence.none(ANNA).with(it, NOW), "d", NOW));
  }
}
