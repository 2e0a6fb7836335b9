package dev.aval.approval.deciding.mongo;

import dev.aval.approval.deciding.Approval;
import dev.aval.approval.deciding.Approvals;
import dev.aval.approval.deciding.Move;
import dev.aval.approval.deciding.Move.Cause;
import dev.aval.approval.deciding.Ruling;
import dev.aval.approval.deciding.Ruling.Accepted;
import dev.aval.approval.deciding.Transition;
import dev.aval.platform.outbox.Aggregates;
import dev.aval.platform.outbox.Change;
import dev.aval.platform.outbox.Command;
import dev.aval.platform.outbox.Origin;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

final class MongoApprovals implements Approvals {
  private final Aggregates<Approval> documents;

  MongoApprovals(Aggregates<Approval> documents) {
    this.documents = documents;
  }

  @Override
  public Optional<Approval> find(String approvalId) {
    return documents.find(approvalId);
  }

  @Override
  public Ruling change(String approvalId, Function<Optional<Approval>, Ruling> rule) {
    return documents.change(
        approvalId,
        known ->
            switch (rule.apply(known)) {
              case Accepted it -> Change.commit(it.transition().next(), wire(it.transition()), it);
              case Ruling it -> Change.keep(it);
            });
  }

  @Override
  public List<Transition> changeAll(List<Move> moves) {
    return documents.changeAll(moves.stream().map(MongoApprovals::command).toList()).stream()
        .flatMap(Optional::stream)
        .flatMap(Optional::stream)
        .toList();
  }

  private static Command<Approval, Optional<Transition>> command(Move move) {
    return new Command<>(
        move.approvalId(), origin(move.cause()), known -> change(move.change().apply(known)));
  }

  private static Change<Approval, Optional<Transition>> change(Optional<Transition> made) {
    return made.map(it -> Change.commit(it.next(), wire(it), made)).orElse(Change.keep(made));
  }

  private static List<?> wire(Transition made) {
    return made.events().stream().map(OnTheWire::of).toList();
  }

  private static @Nullable Origin origin(@Nullable Cause it) {
    return it == null ? null : new Origin(it.stream(), it.seq(), it.eventId(), it.trace());
  }
}
