package dev.aval.approval.intake.kafka;

import dev.aval.approval.absence.Wish;
import dev.aval.approval.deciding.Choice;
import dev.aval.approval.deciding.Move.Cause;
import dev.aval.approval.intake.Command;
import dev.aval.approval.intake.Command.OnApproval;
import dev.aval.approval.intake.Target;
import dev.aval.approval.requests.Person;
import dev.aval.contracts.ApprovalsInbox;
import dev.aval.contracts.Body;
import dev.aval.contracts.EventTypes;
import dev.aval.contracts.Json;
import dev.aval.contracts.Schemas;
import dev.aval.contracts.Violation;
import dev.aval.platform.messaging.Received;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A record of the inbox, read with suspicion: the command it is, or everything that is wrong with
/// it and what it seems to be about.
sealed interface Reading {
  record Readable(Received<byte[]> record, Target target, Command command) implements Reading {}

  record Unreadable(Target target, List<Violation> errors) implements Reading {}

  Map<String, Class<? extends ApprovalsInbox>> TYPES = EventTypes.in(ApprovalsInbox.class);

  static Reading of(Received<byte[]> record) {
    return switch (Body.read(record.event())) {
      case Body.Unreadable(var why) ->
          new Unreadable(new Target(record.source(), null, null, null), List.of(why));
      case Body.Readable(var tree) -> of(record, tree);
    };
  }

  private static Reading of(Received<byte[]> record, JsonNode tree) {
    var target =
        new Target(
            record.source(),
            text(tree, "approvalId"),
            text(tree, "account"),
            text(tree, "externalId"));
    var type = TYPES.get(record.type());
    if (type == null) {
      var known = "'%s' is none of %s".formatted(Rejections.cut(record.type()), TYPES.keySet());
      return new Unreadable(target, List.of(new Violation("", "unknown-type", known)));
    }
    var errors = Schemas.violations(record.type(), tree);
    if (!errors.isEmpty()) return new Unreadable(target, errors);
    var command = command(target, Json.mapper().treeToValue(tree, type), record);
    return command instanceof OnApproval && !target.isNamed()
        ? new Unreadable(target, List.of(UNNAMED))
        : new Readable(record, target, command);
  }

  Violation UNNAMED =
      new Violation(
          "/approvalId", "required", "'approvalId', or 'account' and 'externalId', is required");

  private static Command command(Target target, ApprovalsInbox said, Received<byte[]> record) {
    var from = record.origin();
    var cause = new Cause(from.topic(), from.seq(), from.eventId(), from.traceparent());
    return switch (said) {
      case ApprovalsInbox.Decide it ->
          new Command.Decide(
              target,
              it.by().email(),
              Choice.valueOf(it.decision().name()),
              it.reason(),
              it.revision(),
              it.digest(),
              cause);
      case ApprovalsInbox.Comment it ->
          new Command.Comment(
              target, it.by().email(), it.text(), Boolean.TRUE.equals(it.asks()), cause);
      case ApprovalsInbox.Resend it -> new Command.Resend(target, it.to().email(), cause);
      case ApprovalsInbox.SetDelegation it ->
          new Command.SetDelegation(target.source(), person(it.person()), wish(it));
      case ApprovalsInbox.EndDelegation it ->
          new Command.EndDelegation(target.source(), it.person().email(), it.id());
    };
  }

  /// Times are kept to the millisecond: what is told again has to be the same.
  private static Wish wish(ApprovalsInbox.SetDelegation it) {
    return new Wish(
        it.id(),
        person(it.deputy()),
        it.from().truncatedTo(ChronoUnit.MILLIS),
        it.until().truncatedTo(ChronoUnit.MILLIS),
        it.types() == null ? Set.of() : Set.copyOf(it.types()),
        it.account(),
        it.note());
  }

  private static Person person(dev.aval.contracts.Person it) {
    return new Person(it.email(), it.name(), it.locale());
  }

  private static @Nullable String text(JsonNode tree, String field) {
    var value = tree.path(field);
    return value.isString() ? value.asString() : null;
  }
}
