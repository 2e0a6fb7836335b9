package dev.aval.sync.erp.http.tryton;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Tryton's times have no zone and are UTC, whatever the server's zone is.
final class Times {
  private Times() {}

  static Map<String, Object> of(Instant time) {
    var it = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    return Map.of(
        "__class__", "datetime",
        "year", it.getYear(),
        "month", it.getMonthValue(),
        "day", it.getDayOfMonth(),
        "hour", it.getHour(),
        "minute", it.getMinute(),
        "second", it.getSecond(),
        "microsecond", it.getNano() / 1000);
  }

  static @Nullable Instant of(JsonNode it) {
    if (!it.path("__class__").asString("").equals("datetime")) {
      return null;
    }
    return LocalDateTime.of(
            it.path("year").asInt(),
            it.path("month").asInt(),
            it.path("day").asInt(),
            it.path("hour").asInt(0),
            it.path("minute").asInt(0),
            it.path("second").asInt(0),
            it.path("microsecond").asInt(0) * 1000)
        .toInstant(ZoneOffset.UTC);
  }
}
