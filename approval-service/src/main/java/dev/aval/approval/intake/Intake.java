package dev.aval.approval.intake;

import static dev.aval.approval.deciding.Ruling.refused;

import dev.aval.approval.commenting.Commenting;
import dev.aval.approval.commenting.Remark;
import dev.aval.approval.deciding.Actor.SignedIn;
import dev.aval.approval.deciding.Approval;
import dev.aval.approval.deciding.Approvals;
import dev.aval.approval.deciding.Deciding;
import dev.aval.approval.deciding.Decision;
import dev.aval.approval.deciding.Evidence;
import dev.aval.approval.deciding.Evidence.Channel;
import dev.aval.approval.deciding.Move;
import dev.aval.approval.deciding.Ruling;
import dev.aval.approval.deciding.Ruling.Accepted;
import dev.aval.approval.deciding.Ruling.Refusal;
import dev.aval.approval.deciding.Transition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// Carries out a batch of commands. Each passes the same function as a click on the page; they are
/// only stored together. One that comes again changes nothing: its cause was seen.
public final class Intake {
  private final Approvals approvals;
  private final Deciding deciding;
  private final Commenting commenting;
  private final References references;

  public Intake(
      Approvals approvals, Deciding deciding, Commenting commenting, References references) {
    this.approvals = approvals;
    this.deciding = deciding;
    this.commenting = commenting;
    this.references = references;
  }

  /// @return per command what it led to; empty when it was carried out before
  public List<Optional<Ruling>> take(List<Command> commands) {
    var rulings = new HashMap<Integer, Ruling>();
    var moves = new ArrayList<Move>();
    for (var i = 0; i < commands.size(); i++) {
      var command = commands.get(i);
      var id = command.target().in(references);
      if (id.isEmpty()) rulings.put(i, refused(Refusal.NOT_FOUND));
      else moves.add(move(command, id.get(), i, rulings));
    }
    approvals.changeAll(moves);
    var answers = new ArrayList<Optional<Ruling>>();
    for (var i = 0; i < commands.size(); i++) answers.add(Optional.ofNullable(rulings.get(i)));
    return answers;
  }

  /// It may be ruled on again when somebody else was faster: the last ruling is the one that holds.
  private Move move(Command command, String id, int number, Map<Integer, Ruling> rulings) {
    var rule = rule(command, id);
    Function<Optional<Approval>, Optional<Transition>> change =
        known -> {
          var ruling = rule.apply(known);
          rulings.put(number, ruling);
          return ruling instanceof Accepted(var made) ? Optional.of(made) : Optional.empty();
        };
    return new Move(id, command.cause(), change);
  }

  private Function<Optional<Approval>, Ruling> rule(Command command, String id) {
    return switch (command) {
      case Command.Decide it ->
          deciding.ruling(
              new Decision(
                  id,
                  new SignedIn(it.by(), false),
                  it.choice(),
                  Objects.requireNonNullElse(it.reason(), ""),
                  it.revision(),
                  it.digest(),
                  Evidence.of(Channel.KAFKA, null, null, null, it.target().source())));
      case Command.Comment it ->
          commenting.ruling(new Remark(id, new SignedIn(it.by(), false), it.text(), it.asks()));
    };
  }
}
