package dev.aval.notification.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An address of an account's platform that is called when something happens to its requests.
///
/// @param types of events it is called for; all without any
/// @param off why it is not called at present; null while it is
/// @param secrets the newest first
public record Endpoint(
    String id,
    String account,
    String url,
    List<String> types,
    @Nullable Off off,
    List<Secret> secrets,
    String createdBy,
    Instant createdAt) {
  /// How long calls are signed with the secret before, too, so that a platform can change over.
  public static final Duration CHANGE_OVER = Duration.ofHours(24);

  public enum Off {
    /// Somebody switched it off.
    DISABLED,
    /// It answered 410: it wants no more.
    GONE
  }

  public Endpoint {
    types = List.copyOf(types);
    secrets = List.copyOf(secrets);
  }

  public boolean isOn() {
    return off == null;
  }

  /// What happened before anybody asked to hear of it is not told.
  boolean wants(String type, Instant at) {
    return isOn() && (types.isEmpty() || types.contains(type)) && !at.isBefore(createdAt);
  }

  public List<Secret> secretsAt(Instant now) {
    return secrets.stream().filter(it -> it.signsAt(now)).toList();
  }

  Endpoint switched(@Nullable Off why) {
    return new Endpoint(id, account, url, types, why, secrets, createdBy, createdAt);
  }

  Endpoint rotated(String fresh, Instant now) {
    var before = secretsAt(now).getFirst();
    var next = List.of(new Secret(fresh, null), new Secret(before.value(), now.plus(CHANGE_OVER)));
    return new Endpoint(id, account, url, types, off, next, createdBy, createdAt);
  }
}
