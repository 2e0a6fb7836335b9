package dev.aval.notification.telling;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an operator has to look at in the reading of an ERP.
///
/// @param system which ERP
/// @param kind what it is: `RUN_FAILED`, ...
/// @param account whose client file it is about
/// @param externalId the contact there
/// @param run the reading
/// @param detail in the words of sync-service; nothing once it is over
/// @param at since when, or when it was over
/// @param page where it is seen, in full
public record Alarm(
    String alarmId,
    String system,
    String kind,
    @Nullable String account,
    @Nullable String externalId,
    @Nullable String run,
    @Nullable String detail,
    Instant at,
    String page) {
  private static final Set<String> KNOWN =
      Set.of(
          "CONTACT_UNSEEN",
          "ACCEPTANCE_NOT_APPLIED",
          "RUN_FAILED",
          "RUN_BROKEN",
          "RUN_LATE",
          "GUARD_TRIPPED",
          "CREDENTIALS_EXPIRE",
          "IDENTITY_CONFLICT");

  /// The page of the reading, or of the ERP with its alarms.
  public static String path(String system, @Nullable String run) {
    return "/erp/" + segment(system) + (run == null ? "" : "/runs/" + segment(run));
  }

  public String path() {
    return path(system, run);
  }

  private static String segment(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /// The key of its words.
  public String what() {
    return KNOWN.contains(kind) ? kind : "OTHER";
  }
}
