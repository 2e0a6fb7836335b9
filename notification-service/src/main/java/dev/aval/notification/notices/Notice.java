package dev.aval.notification.notices;

import dev.aval.notification.telling.Message;
import dev.aval.notification.telling.StoredFields;
import java.time.Instant;

/// One message as its reader sees it here.
///
/// @param key its place among his
public record Notice(Message message, String key, boolean unread) {
  public String id() {
    return message.id();
  }

  public Instant at() {
    return StoredFields.at(key);
  }
}
