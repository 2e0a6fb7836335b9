package dev.aval.sync.candidates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.sync.candidates.Candidate.Proposed;
import dev.aval.sync.candidates.Candidate.TurnedDown;
import dev.aval.sync.candidates.Candidate.Validated;
import dev.aval.sync.candidates.CandidateEvent.Accepted;
import dev.aval.sync.candidates.CandidateEvent.Found;
import dev.aval.sync.candidates.Outcome.Changed;
import dev.aval.sync.candidates.Outcome.Unchanged;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CandidateTest {
  static final Instant NOW = Instant.parse("2026-01-05T02:00:00Z");
  static final Contact ZOE = contact("zoe@acme.example", "Zoé");
  static final Contact RENAMED = contact("zoe@acme.example", "Zoé Martin");
  static final Person ANNA = new Person("anna@acme.example", "Anna");

  @Test
  void aPersonWhomTheErpKnowsIsProposed() {
    assertThat(Candidate.found(ZOE, NOW))
        .isEqualTo(new Changed(new Proposed(ZOE, 1), new Found(ZOE, 1, NOW)));
  }

  @Test
  void theNextRunProposesNobodyAgain() {
    assertThat(new Proposed(ZOE, 1).foundAgain(ZOE, NOW)).isEqualTo(new Unchanged());
    assertThat(new Validated(ZOE, 1, "r1").foundAgain(ZOE, NOW)).isEqualTo(new Unchanged());
    assertThat(new TurnedDown(ZOE, 1, "left").foundAgain(ZOE, NOW)).isEqualTo(new Unchanged());
  }

  @Test
  void whoeverWasTurnedDownComesBackWhenWhatIdentifiesThemChanges() {
    assertThat(new TurnedDown(ZOE, 1, "typo").foundAgain(RENAMED, NOW))
        .isEqualTo(new Changed(new Proposed(RENAMED, 2), new Found(RENAMED, 2, NOW)));
  }

  @Test
  void spellingOfAnAddressAndBlanksIdentifyNobody() {
    assertThat(contact(" ZOE@acme.example ", " Zoé ").fingerprint()).isEqualTo(ZOE.fingerprint());
  }

  @Test
  void anApprovedCandidateIsBeingAdded() {
    assertThat(new Proposed(ZOE, 1).conclude(new Conclusion.Approved(1, "r1", ANNA), NOW))
        .isEqualTo(new Changed(new Validated(ZOE, 1, "r1"), new Accepted(ZOE, "r1", ANNA, NOW)));
  }

  @Test
  void theAnswerToAnEarlierRoundSaysNothingAboutThisOne() {
    var late = new Conclusion.Refused(1, "r1", ANNA, "typo");
    assertThat(new Proposed(RENAMED, 2).conclude(late, NOW)).isEqualTo(new Unchanged());
  }

  @Test
  void anAnswerThatComesTwiceCountsOnce() {
    var approved = new Conclusion.Approved(1, "r1", ANNA);
    assertThat(new Validated(ZOE, 1, "r1").conclude(approved, NOW)).isEqualTo(new Unchanged());
  }

  static Contact contact(String email, String name) {
    return new Contact("csv", "4711", "ACC-1001", email, name, "fr");
  }
}
