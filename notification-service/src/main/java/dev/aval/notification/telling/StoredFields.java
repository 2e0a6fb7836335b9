package dev.aval.notification.telling;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// What stands beside a message where it is stored: `notice: {to, key}` of what its reader sees,
/// `unread: {by, key}` as long as he has not read it, `gathered: {by, key}` while it waits for a
/// digest, under his address and then under the digest's id.
///
/// Keys begin with the time, so that they are in order.
public final class StoredFields {
  public static final String NOTICE = "notice";
  public static final String UNREAD = "unread";
  public static final String GATHERED = "gathered";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private StoredFields() {}

  public static String key(Instant at, String id) {
    return time(at) + " " + id;
  }

  /// What all keys of that time and later begin with, or come after.
  public static String time(Instant at) {
    return TIME.format(at);
  }

  public static Instant at(String key) {
    return Instant.parse(key.substring(0, key.indexOf(' ')));
  }

  /// Addresses as they are compared.
  public static String fold(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }
}
