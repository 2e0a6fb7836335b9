package dev.aval.link.reviewlinks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.link.reviewlinks.Minted.Fresh;
import dev.aval.link.reviewlinks.Minted.TooLate;
import dev.aval.link.reviewlinks.Opened.Alive;
import dev.aval.link.reviewlinks.Opened.Dead;
import dev.aval.link.reviewlinks.Opened.Expired;
import dev.aval.link.reviewlinks.Opened.Unknown;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReviewLinksTest {
  static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");

  static final String ANNA = "anna@acme.example";

  LinksInMemory links = new LinksInMemory();
  EndingsInMemory endings = new EndingsInMemory();
  WitnessInMemory witness = new WitnessInMemory();

  @Test
  void aFreshLinkOpensForThePersonItWasMintedFor() {
    var token = mint(anna(1, null));
    assertThat(open(token, NOW))
        .isInstanceOfSatisfying(
            Alive.class, it -> assertThat(it.link().invitation()).isEqualTo(anna(1, null)));
  }

  @Test
  void openingAnyNumberOfTimesChangesNothing() {
    var token = mint(anna(1, null));
    var before = links.byId.toString();
    for (int i = 0; i < 50; i++) {
      assertThat(open(token, NOW)).isInstanceOf(Alive.class);
    }
    assertThat(links.byId.toString()).isEqualTo(before);
  }

  @Test
  void aLinkLivesAWeekOrUntilTheDeadline() {
    var week = mint(anna(1, null));
    var hour = mint(anna(1, NOW.plus(Duration.ofHours(1))));
    assertThat(open(week, NOW.plus(Duration.ofDays(7)).minusMillis(1))).isInstanceOf(Alive.class);
    assertThat(open(week, NOW.plus(Duration.ofDays(7)))).isInstanceOf(Expired.class);
    assertThat(open(hour, NOW.plus(Duration.ofHours(1)))).isInstanceOf(Expired.class);
  }

  @Test
  void allLinksOfAnApprovalDieWithItAndSayHowItEnded() {
    var anna = mint(anna(1, null));
    var again = mint(anna(1, null));
    var ending = new Ending("r1", 1, "APPROVED", "Bruno", NOW);
    endings.note(List.of(new Told.Ended(ending)));
    assertThat(open(anna, NOW))
        .isInstanceOfSatisfying(
            Dead.class, it -> assertThat(it.death()).isEqualTo(new Death.Ended(ending)));
    assertThat(open(again, NOW)).isInstanceOf(Dead.class);
  }

  @Test
  void aLinkOfTheNextRevisionOutlivesTheEndOfThePreviousOne() {
    endings.note(List.of(new Told.Ended(new Ending("r1", 1, "CHANGES_REQUESTED", "Bruno", NOW))));
    assertThat(open(mint(anna(2, null)), NOW)).isInstanceOf(Alive.class);
  }

  @Test
  void nothingIsMintedForWhatHasEnded() {
    var ending = new Ending("r1", 1, "REFUSED", "Bruno", NOW);
    endings.note(List.of(new Told.Ended(ending)));
    assertThat(minting().mint(List.of(anna(1, null))))
        .containsExactly(new TooLate(anna(1, null), new Death.Ended(ending)));
    assertThat(links.byId).isEmpty();
  }

  @Test
  void whatIsReopenedCanBeDecidedByTheSameLinks() {
    var anna = mint(anna(1, null));
    endings.note(List.of(new Told.Ended(new Ending("r1", 1, "REFUSED", "Bruno", NOW))));
    endings.note(List.of(new Told.Asked("r1", List.of(ANNA), List.of(), true)));
    assertThat(open(anna, NOW)).isInstanceOf(Alive.class);
  }

  @Test
  void linksOfAnEarlierRevisionDieWhenALaterOneIsOpened() {
    var first = mint(anna(1, null));
    endings.note(List.of(new Told.Renewed("r1", 2)));
    assertThat(open(first, NOW))
        .isInstanceOfSatisfying(
            Dead.class, it -> assertThat(it.death()).isEqualTo(new Death.Superseded()));
    assertThat(open(mint(anna(2, null)), NOW)).isInstanceOf(Alive.class);
  }

  @Test
  void whoIsAskedNoLongerHasNoLinkUntilHeIsAskedAgain() {
    var bruno = new Invitation("r1", 1, "bruno@acme.example", "Bruno", "en", null);
    var anna = mint(anna(1, null));
    var other = mint(bruno);
    endings.note(List.of(new Told.Asked("r1", List.of(), List.of(ANNA), false)));
    assertThat(open(anna, NOW))
        .isInstanceOfSatisfying(
            Dead.class, it -> assertThat(it.death()).isEqualTo(new Death.Released()));
    assertThat(open(other, NOW)).isInstanceOf(Alive.class);
    assertThat(minting().mint(List.of(anna(1, null))))
        .containsExactly(new TooLate(anna(1, null), new Death.Released()));
    endings.note(List.of(new Told.Asked("r1", List.of(ANNA), List.of(), false)));
    assertThat(open(mint(anna(1, null)), NOW)).isInstanceOf(Alive.class);
  }

  @Test
  void onlyTheHashOfATokenIsKept() {
    var token = mint(anna(1, null));
    assertThat(links.byId.toString()).doesNotContain(token.reveal());
    assertThat(token.toString()).doesNotContain(token.reveal());
    assertThat(token.reveal()).hasSize(43);
  }

  @Test
  void eachFreshLinkIsTold() {
    mint(anna(1, null));
    assertThat(witness.created)
        .extracting(ReviewLink::id)
        .containsExactlyElementsOf(links.byId.keySet());
  }

  @Test
  void aVisitIsTheFirstOncePerQuarterOfAnHour() {
    var visits = new Visits();
    assertThat(visits.isFirst("a", NOW)).isTrue();
    assertThat(visits.isFirst("a", NOW.plus(Duration.ofMinutes(14)))).isFalse();
    assertThat(visits.isFirst("b", NOW)).isTrue();
    assertThat(visits.isFirst("a", NOW.plus(Duration.ofMinutes(15)))).isTrue();
    visits.forget("a");
    assertThat(visits.isFirst("a", NOW.plus(Duration.ofMinutes(16)))).isTrue();
  }

  @Test
  void whatIsNotATokenIsUnknown() {
    for (var text : List.of("", "x", "../../etc/passwd", "a".repeat(43), "a".repeat(5000))) {
      assertThat(opening(NOW).open(text)).isEqualTo(new Unknown());
    }
  }

  private Token mint(Invitation invitation) {
    return ((Fresh) minting().mint(List.of(invitation)).getFirst()).token();
  }

  private Opened open(Token token, Instant now) {
    return opening(now).open(token.reveal());
  }

  private Minting minting() {
    return new Minting(links, endings, witness, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private Opening opening(Instant now) {
    return new Opening(links, endings, Clock.fixed(now, ZoneOffset.UTC));
  }

  static Invitation anna(int revision, @Nullable Instant deadline) {
    return new Invitation("r1", revision, "anna@acme.example", "Anna", "fr", deadline);
  }
}
