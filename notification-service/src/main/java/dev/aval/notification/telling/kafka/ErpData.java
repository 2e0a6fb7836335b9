package dev.aval.notification.telling.kafka;

import dev.aval.notification.telling.FromErp;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What sync-service puts into the `data` of its requests; nobody else's counts.
final class ErpData {
  private static final String SOURCE = "/aval/sync-service";

  private ErpData() {}

  static @Nullable FromErp of(String source, @Nullable Map<String, @Nullable Object> data) {
    if (data == null || !source.equals(SOURCE)) return null;
    var system = text(data, "system");
    var id = text(data, "erpId");
    if (system == null || id == null) return null;
    return new FromErp(
        system,
        id,
        text(data, "name"),
        text(data, "email"),
        text(data, "change"),
        text(data, "member"),
        text(data, "mergedInto"));
  }

  private static @Nullable String text(Map<String, @Nullable Object> data, String field) {
    return data.get(field) instanceof String it && !it.isBlank() ? it : null;
  }
}
