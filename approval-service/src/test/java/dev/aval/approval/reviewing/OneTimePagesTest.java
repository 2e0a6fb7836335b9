package dev.aval.approval.reviewing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.approval.Acme;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OneTimePagesTest {
  Instant now = Acme.NOW;
  Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
  InMemoryNonces nonces = new InMemoryNonces();
  OneTimePages pages = new OneTimePages(nonces, clock, Duration.ofMinutes(30));
  String nonce = pages.show("browser", "anna@acme.example", "r1");

  @Test
  void aShownPageIsGoodOnce() {
    assertThat(redeem(nonce, "browser", "anna@acme.example", "r1")).contains(Acme.NOW);
    assertThat(redeem(nonce, "browser", "anna@acme.example", "r1")).isEmpty();
  }

  @Test
  void itIsGoodInItsBrowserOnly() {
    assertThat(redeem(nonce, "another", "anna@acme.example", "r1")).isEmpty();
  }

  @Test
  void itIsGoodForItsReaderOnly() {
    assertThat(redeem(nonce, "browser", "bruno@acme.example", "r1")).isEmpty();
  }

  @Test
  void itIsGoodForItsApprovalOnly() {
    assertThat(redeem(nonce, "browser", "anna@acme.example", "r2")).isEmpty();
  }

  @Test
  void itIsGoodForHalfAnHour() {
    now = now.plus(Duration.ofMinutes(30));
    assertThat(redeem(nonce, "browser", "anna@acme.example", "r1")).isEmpty();
  }

  @Test
  void aNonceThatWasNeverGivenIsGoodForNothing() {
    assertThat(redeem(OneTimePages.secret(), "browser", "anna@acme.example", "r1")).isEmpty();
  }

  @Test
  void onlyHashesAreKept() {
    assertThat(nonces.open.toString()).doesNotContain(nonce, "browser", "anna");
  }

  private Optional<Instant> redeem(String nonce, String browser, String email, String id) {
    return pages.redeem(nonce, browser, email, id);
  }

  static final class InMemoryNonces implements Nonces {
    final Map<String, Nonce> open = new HashMap<>();

    @Override
    public void add(Nonce nonce) {
      open.put(nonce.hash(), nonce);
    }

    @Override
    public Optional<Nonce> take(String hash) {
      return Optional.ofNullable(open.remove(hash));
    }

    @Override
    public void sweep(Instant now) {
      open.values().removeIf(it -> !now.isBefore(it.expiresAt()));
    }
  }
}
