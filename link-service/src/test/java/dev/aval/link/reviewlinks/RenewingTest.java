package dev.aval.link.reviewlinks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aval.link.reviewlinks.Minted.Fresh;
import dev.aval.link.reviewlinks.Renewal.TooSoon;
import dev.aval.link.reviewlinks.Renewal.Useless;
import dev.aval.link.reviewlinks.Renewal.Wanted;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RenewingTest {
  Instant now = ReviewLinksTest.NOW;
  final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
  final LinksInMemory links = new LinksInMemory();
  final EndingsInMemory endings = new EndingsInMemory();
  final Map<String, Instant> wanted = new HashMap<>();
  final List<String> handedIn = new ArrayList<>();
  boolean deskIsAway;

  @Test
  void anExpiredLinkIsRenewedForTheAddressItWasMadeFor() {
    var token = mint();
    now = now.plus(Duration.ofDays(8));
    assertThat(renew(token)).isInstanceOf(Wanted.class);
    assertThat(handedIn).containsExactly("anna@acme.example");
  }

  @Test
  void theLinkOfAnEarlierRevisionIsToo() {
    var token = mint();
    endings.note(List.of(new Told.Renewed("r1", 2)));
    assertThat(renew(token)).isInstanceOf(Wanted.class);
  }

  @Test
  void onceInFiveMinutesForAllLinksOfThatPerson() {
    var first = mint();
    var second = mint();
    assertThat(renew(first)).isInstanceOf(Wanted.class);
    assertThat(renew(second))
        .isInstanceOfSatisfying(
            TooSoon.class, it -> assertThat(it.again()).isEqualTo(now.plus(Duration.ofMinutes(5))));
    now = now.plus(Duration.ofMinutes(5));
    assertThat(renew(second)).isInstanceOf(Wanted.class);
    assertThat(handedIn).hasSize(2);
  }

  @Test
  void whatEndedAndWhoIsAskedNoLongerGetsNone() {
    var token = mint();
    endings.note(List.of(new Told.Asked("r1", List.of(), List.of("anna@acme.example"), false)));
    assertThat(renew(token)).isInstanceOf(Useless.class);
    endings.note(List.of(new Told.Ended(new Ending("r1", 1, "APPROVED", "Bruno", now))));
    assertThat(renew(token)).isInstanceOf(Useless.class);
    assertThat(renewing().renew("a".repeat(43))).isInstanceOf(Useless.class);
    assertThat(handedIn).isEmpty();
  }

  @Test
  void whatCouldNotBeHandedInMayBeAskedForAtOnce() {
    var token = mint();
    deskIsAway = true;
    assertThatThrownBy(() -> renew(token)).isInstanceOf(IllegalStateException.class);
    deskIsAway = false;
    assertThat(renew(token)).isInstanceOf(Wanted.class);
  }

  private Token mint() {
    var minting = new Minting(links, endings, new WitnessInMemory(), clock);
    return ((Fresh) minting.mint(List.of(ReviewLinksTest.anna(1, null))).getFirst()).token();
  }

  private Renewal renew(Token token) {
    return renewing().renew(token.reveal());
  }

  private Renewing renewing() {
    Desk desk =
        link -> {
          if (deskIsAway) throw new IllegalStateException("away");
          handedIn.add(link.invitation().email());
        };
    return new Renewing(new Opening(links, endings, clock), renewals(), desk, clock);
  }

  private Renewals renewals() {
    return new Renewals() {
      @Override
      public Optional<Instant> note(String approvalId, String email, Instant at) {
        var last = wanted.get(approvalId + email);
        if (last != null && at.isBefore(last.plus(Renewing.PAUSE))) {
          return Optional.of(last.plus(Renewing.PAUSE));
        }
        wanted.put(approvalId + email, at);
        return Optional.empty();
      }

      @Override
      public void forget(String approvalId, String email) {
        wanted.remove(approvalId + email);
      }
    };
  }
}
