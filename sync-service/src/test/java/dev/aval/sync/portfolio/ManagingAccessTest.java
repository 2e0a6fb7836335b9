package dev.aval.sync.portfolio;

import static dev.aval.sync.portfolio.People.NOW;
import static dev.aval.sync.portfolio.People.account;
import static dev.aval.sync.portfolio.People.added;
import static dev.aval.sync.portfolio.People.contact;
import static dev.aval.sync.portfolio.People.proposed;
import static dev.aval.sync.portfolio.People.turnedDown;
import static dev.aval.sync.portfolio.People.validated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.aval.sync.InMemoryAccounts;
import dev.aval.sync.InMemoryCandidates;
import dev.aval.sync.InMemoryContacts;
import dev.aval.sync.candidates.Candidate;
import dev.aval.sync.candidates.Candidates;
import dev.aval.sync.candidates.Outcome;
import dev.aval.sync.contacts.KnownContact;
import dev.aval.sync.contacts.Standing;
import dev.aval.sync.erp.ErpContact;
import dev.aval.sync.erp.ErpContact.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ManagingAccessTest {
  static final Reader ANNA = new Reader("anna@acme.example", false);
  static final Reader RITA = new Reader("rita@acme.example", false);
  static final Reader VICTOR = new Reader("victor@other.example", false);

  InMemoryAccounts accounts = new InMemoryAccounts(account("A"));
  InMemoryLists lists = new InMemoryLists();
  InMemoryContacts contacts = new InMemoryContacts();
  InMemoryCandidates candidates = new InMemoryCandidates();
  ManagingAccess access =
      new ManagingAccess(accounts, lists, contacts, candidates, Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void forWhoeverHasNoRightOnTheFileThereIsNone() {
    lists.all.add(proposed("A", "1"));
    assertThat(access.look(VICTOR, "A", Optional.empty())).isEmpty();
    assertThat(access.look(RITA, "A", Optional.empty())).isEmpty();
    assertThat(access.mark(RITA, "A")).isEmpty();
    assertThat(access.look(ANNA, "B", Optional.empty())).isEmpty();
  }

  @Test
  void theButtonShowsWorkBeforeWhatIsUnderWay() {
    lists.all.add(validated("A", "1", NOW.minus(Duration.ofHours(1))));
    assertThat(access.mark(ANNA, "A").orElseThrow().waiting()).isZero();
    assertThat(access.mark(ANNA, "A").orElseThrow().underWay()).hasSize(1);
    lists.all.add(proposed("A", "2"));
    assertThat(access.mark(ANNA, "A").orElseThrow().waiting()).isEqualTo(1);
  }

  @Test
  void aValidationIsToldForADay() {
    lists.all.add(added("A", "1", NOW.minus(Duration.ofHours(23))));
    lists.all.add(added("A", "2", NOW.minus(Duration.ofHours(25))));
    assertThat(access.mark(ANNA, "A").orElseThrow().underWay())
        .extracting(it -> it.contact().externalId())
        .containsExactly("1");
  }

  @Test
  void whoIsToldAsUnderWayIsNotInTheHistoryAsWell() {
    lists.all.add(added("A", "1", NOW.minus(Duration.ofHours(23))));
    lists.all.add(added("A", "2", NOW.minus(Duration.ofHours(25))));
    var file = access.look(ANNA, "A", Optional.empty()).orElseThrow();
    assertThat(file.ended()).extracting(it -> it.contact().externalId()).containsExactly("2");
  }

  @Test
  void besideACandidateStandsWhoLooksAlike() {
    lists.all.add(proposed("A", "1"));
    keep("1", "Zoé 1", "1@acme.example", State.ACTIVE);
    keep("2", "zoe 1", "other@acme.example", State.ACTIVE);
    keep("3", "Zoé 1", "gone@acme.example", State.INACTIVE);
    keep("4", "Somebody Else", "else@acme.example", State.ACTIVE);
    var waiting = access.look(ANNA, "A", Optional.empty()).orElseThrow().waiting();
    assertThat(waiting)
        .singleElement()
        .satisfies(it -> {
          assertThat(it.known()).isPresent();
          assertThat(it.lookalikes())
              .extracting(Lookalike::where, Lookalike::email)
              .containsExactly(tuple(Lookalike.Where.CONTACT, "other@acme.example"));
        });
  }

  @Test
  void aMemberWithTheSameAddressOrNameIsShown() {
    lists.all.add(proposed("A", "anna"));
    var it = access.look(ANNA, "A", Optional.empty()).orElseThrow().waiting().getFirst();
    assertThat(it.lookalikes())
        .extracting(Lookalike::where, Lookalike::email)
        .containsExactly(tuple(Lookalike.Where.MEMBER, "anna@acme.example"));
  }

  @Test
  void whoWasTurnedDownIsProposedAgainByWhoHasARightOnTheFile() {
    var down = turnedDown("A", "1", NOW);
    put(down);
    assertThat(access.proposeAgain(RITA, "A", down.id())).isEmpty();
    assertThat(access.proposeAgain(ANNA, "B", down.id())).isEmpty();
    assertThat(access.proposeAgain(ANNA, "A", down.id())).contains(true);
    assertThat(candidates.find(down.id()).orElseThrow())
        .isInstanceOfSatisfying(
            Candidate.Proposed.class, it -> assertThat(it.round()).isEqualTo(2));
    assertThat(access.proposeAgain(ANNA, "A", down.id())).contains(false);
  }

  private void put(Listed it) {
    candidates.changeAll(
        List.of(new Candidates.Step(it.id(), _ -> new Outcome.Changed(it.candidate(), List.of()))));
  }

  private void keep(String id, String name, String email, State state) {
    var says = new ErpContact(id, null, "A", email, name, "fr", state, null, true, Instant.EPOCH);
    contacts.keepAll(List.of(new KnownContact("ibs", says, Standing.ASKED, NOW)));
    assertThat(contact("A", id).system()).isEqualTo("ibs");
  }
}
