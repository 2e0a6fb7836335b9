package dev.aval.platform.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.text.ParseException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The public keys of one issuer: fetched at the first token, kept for five minutes, used for four
/// hours while the issuer is away, asked for again (not more than twice in two seconds) when a
/// token names a new one.
final class IssuerKeys implements JWKSetSource<SecurityContext> {
  private static final Duration KEEP = Duration.ofMinutes(5);
  private static final Duration ONE_FETCH = Duration.ofSeconds(5);
  private static final Duration BETWEEN_FETCHES = Duration.ofSeconds(2);
  private static final Duration OUTAGE = Duration.ofHours(4);

  private final Discovery discovery;
  private final @Nullable String uri;
  private volatile boolean seen;

  IssuerKeys(Discovery discovery, @Nullable String uri) {
    this.discovery = discovery;
    this.uri = uri;
  }

  JWKSource<SecurityContext> source() {
    return JWKSourceBuilder.create(this)
        .cache(KEEP.toMillis(), ONE_FETCH.toMillis())
        .refreshAheadCache(false)
        .rateLimited(BETWEEN_FETCHES.toMillis())
        .outageTolerant(OUTAGE.toMillis())
        .build();
  }

  /// False until the issuer answered once: no token of it can be judged, good or bad.
  boolean seen() {
    return seen;
  }

  @Override
  public JWKSet getJWKSet(
      JWKSetCacheRefreshEvaluator refresh, long now, @Nullable SecurityContext context)
      throws KeySourceException {
    try {
      var keys = JWKSet.parse(discovery.read(discovery.endpoint("jwks_uri", uri)));
      seen = true;
      return keys;
    } catch (IOException | ParseException e) {
      throw new RemoteKeySourceException("Expected to read the issuer's keys, but " + e, e);
    }
  }

  @Override
  public void close() {}
}
