package dev.aval.sync.alarms;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Something that is not as promised. It is raised once and stays until it is no longer so.
///
/// @param id natural: what it is about
/// @param detail all clues as one text
/// @param clues for an operator
public record Alarm(
    String id,
    Kind kind,
    String system,
    @Nullable String account,
    @Nullable String externalId,
    @Nullable String run,
    String detail,
    List<Clue> clues) {
  /// P12, P14: 72 h for a run to see a contact and 24 h to add him.
  public static final Duration UNSEEN = Duration.ofHours(96);

  public Alarm {
    clues = clues == null ? List.of() : List.copyOf(clues); // older documents have none
  }

  public Alarm(
      String id,
      Kind kind,
      String system,
      @Nullable String account,
      @Nullable String externalId,
      @Nullable String run,
      List<Clue> clues) {
    this(id, kind, system, account, externalId, run, text(clues), clues);
  }

  public enum Kind {
    CONTACT_UNSEEN,
    ACCEPTANCE_NOT_APPLIED,
    RUN_FAILED,
    RUN_BROKEN,
    RUN_LATE,
    GUARD_TRIPPED,
    CREDENTIALS_EXPIRE,
    IDENTITY_CONFLICT
  }

  public static Alarm ofRun(Kind kind, String system, @Nullable String run, Clue... clues) {
    return new Alarm(idOfRun(kind, system), kind, system, null, null, run, List.of(clues));
  }

  public static String idOfRun(Kind kind, String system) {
    return kind + "/" + system;
  }

  public static Alarm ofContact(
      Kind kind, String system, String externalId, String account, Clue clue) {
    return new Alarm(
        idOfContact(kind, system, externalId),
        kind,
        system,
        account,
        externalId,
        null,
        List.of(clue));
  }

  public static String idOfContact(Kind kind, String system, String externalId) {
    return kind + "/" + system + "/" + externalId;
  }

  private static String text(List<Clue> clues) {
    return clues.stream().map(Clue::text).collect(Collectors.joining("; "));
  }

  /// An alarm as it stands.
  public sealed interface Standing {
    Alarm alarm();

    Instant since();
  }

  public record Raised(Alarm alarm, Instant since) implements Standing {}

  public record Cleared(Alarm alarm, Instant since) implements Standing {}
}
