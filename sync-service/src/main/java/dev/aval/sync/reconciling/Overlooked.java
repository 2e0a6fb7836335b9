package dev.aval.sync.reconciling;

import dev.aval.sync.alarms.Alarm;
import dev.aval.sync.alarms.Alarms;
import dev.aval.sync.alarms.Clue;
import dev.aval.sync.contacts.Contacts;
import dev.aval.sync.differences.Quarantine;
import dev.aval.sync.runs.Run;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// Contacts that a complete run has seen and that nobody is asked about, because a human has to
/// look at them first.
record Overlooked(Contacts contacts, Quarantine quarantine, Alarms alarms) {
  private static final int MOST = 1_000;

  /// P14, per contact: who waits for longer than was promised although the ERP has him.
  void after(String system, Run run, Instant now) {
    var then = now.minus(Alarm.UNSEEN);
    var conflicts = contacts.inConflict(system, MOST);
    var due = new ArrayList<Alarm>();
    conflicts.stream()
        .filter(it -> it.says().equals(it.claimed())) // nobody was ever asked about him
        .filter(it -> it.firstSeenAt().isBefore(then))
        .map(it ->
            unseen(
                system,
                it.says().externalId(),
                it.says().clientCode(),
                Clue.of("conflict." + it.conflict(), String.valueOf(it.conflict()))))
        .forEach(due::add);
    quarantine.since(system, then, MOST).stream()
        .map(it ->
            unseen(
                system,
                Objects.requireNonNullElse(it.externalId(), it.where()),
                "",
                Clue.of("flaw." + it.why(), it.why().words())))
        .forEach(due::add);
    var ids = due.stream().map(Alarm::id).collect(Collectors.toSet());
    alarms.clear(
        alarms.raised(MOST).stream()
            .filter(it -> it.alarm().kind() == Alarm.Kind.CONTACT_UNSEEN)
            .filter(it -> it.alarm().system().equals(system))
            .filter(it -> it.since().isBefore(run.startedAt()))
            .map(it -> it.alarm().id())
            .filter(it -> !ids.contains(it))
            .toList(),
        now);
    alarms.raise(due, now);
    conflicts(system, run, conflicts.size(), now);
  }

  private void conflicts(String system, Run run, int count, Instant now) {
    if (count == 0) {
      alarms.clear(List.of(Alarm.idOfRun(Alarm.Kind.IDENTITY_CONFLICT, system)), now);
    } else {
      var text = "of %d contacts it is not sure who they are".formatted(count);
      var clue = Clue.of("clue.unsure", text, count);
      alarms.raise(List.of(Alarm.ofRun(Alarm.Kind.IDENTITY_CONFLICT, system, run.id(), clue)), now);
    }
  }

  private static Alarm unseen(String system, String id, String account, Clue why) {
    return Alarm.ofContact(Alarm.Kind.CONTACT_UNSEEN, system, id, account, why);
  }
}
