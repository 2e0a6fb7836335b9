package dev.aval.approval.reviewing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;

/// Makes each shown page good for one answer (R4). What sends an answer must have been shown the
/// page a moment ago, in the browser that now sends it: no scanner, no other site, no second click.
public final class OneTimePages {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Nonces nonces;
  private final Clock clock;
  private final Duration life;

  public OneTimePages(Nonces nonces, Clock clock, Duration life) {
    this.nonces = nonces;
    this.clock = clock;
    this.life = life;
  }

  /// A secret nobody can guess, for a page or a browser.
  public static String secret() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// A page is shown: returns what it has to send back.
  public String show(String browser, String email, String approvalId) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var nonce = secret();
    nonces.add(new Nonce(hash(nonce), binding(browser, email, approvalId), now, now.plus(life)));
    return nonce;
  }

  /// A page comes back: when it was shown, or nothing if it is stale, used, or not from there.
  public Optional<Instant> redeem(String nonce, String browser, String email, String approvalId) {
    return nonces
        .take(hash(nonce))
        .filter(it -> it.binding().equals(binding(browser, email, approvalId)))
        .filter(it -> clock.instant().isBefore(it.expiresAt()))
        .map(Nonce::renderedAt);
  }

  private static String binding(String browser, String email, String approvalId) {
    return hash(browser + "\n" + email + "\n" + approvalId);
  }

  private static String hash(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var bytes = digest.digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
