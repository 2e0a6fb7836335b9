package dev.aval.approval.intake;

import static dev.aval.approval.deciding.Ruling.refused;

import dev.aval.approval.absence.AbsenceOutcome;
import dev.aval.approval.absence.Arranger;
import dev.aval.approval.absence.Arranging;
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
import dev.aval.approval.intake.Command.OnAbsence;
import dev.aval.approval.intake.Command.OnApproval;
import dev.aval.approval.renewing.Renewing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// Carries out a batch of commands, in order. Each passes the same function as a click on the page;
/// those on approvals that follow one another are only stored together. One that comes again
/// changes nothing: its cause was seen, or what it tells is there.
public final class Intake {
  private final Approvals approvals;
  private final Deciding deciding;
  private final Commenting commenting;
  private final Renewing renewing;
  private final Arranging arranging;
  private final References references;

  public Intake(
      Approvals approvals,
      Deciding deciding,
      Commenting commenting,
      Renewing renewing,
      Arranging arranging,
      References references) {
    this.approvals = approvals;
    this.deciding = deciding;
    this.commenting = commenting;
    this.renewing = renewing;
    this.arranging = arranging;
    this.references = references;
  }

  /// @return per command what it led to
  public List<Answer> take(List<Command> commands) {
    var answers = new ArrayList<Answer>();
    var together = new ArrayList<OnApproval>();
    for (var command : commands) {
      switch (command) {
        case OnApproval it -> together.add(it);
        case OnAbsence it -> {
          answers.addAll(rule(together));
          together.clear();
          answers.add(new Answer.Arranged(arrange(it)));
        }
      }
    }
    answers.addAll(rule(together));
    return answers;
  }

  private AbsenceOutcome arrange(OnAbsence command) {
    var by = new Arranger(null, false, command.source());
    return switch (command) {
      case Command.SetDelegation it -> arranging.set(by, it.absent(), it.wish());
      case Command.EndDelegation it -> arranging.end(by, it.absent(), it.id(), null);
    };
  }

  private List<Answer> rule(List<OnApproval> commands) {
    var rulings = new HashMap<Integer, Ruling>();
    var moves = new ArrayList<Move>();
    for (var i = 0; i < commands.size(); i++) {
      var command = commands.get(i);
      var id = command.target().in(references);
      if (id.isEmpty()) rulings.put(i, refused(Refusal.NOT_FOUND));
      else moves.add(move(command, id.get(), i, rulings));
    }
    if (!moves.isEmpty()) approvals.changeAll(moves);
    var answers = new ArrayList<Answer>();
    for (var i = 0; i < commands.size(); i++) {
      var ruling = rulings.get(i);
      answers.add(ruling == null ? new Answer.Seen() : new Answer.Ruled(ruling));
    }
    return answers;
  }

  /// It may be ruled on again when somebody else was faster: the last ruling is the one that holds.
  private Move move(OnApproval command, String id, int number, Map<Integer, Ruling> rulings) {
    var rule = rule(command, id);
    Function<Optional<Approval>, Optional<Transition>> change =
        known -> {
          var ruling = rule.apply(known);
          rulings.put(number, ruling);
          return ruling instanceof Accepted(var made) ? Optional.of(made) : Optional.empty();
        };
    return new Move(id, command.cause(), change);
  }

  private Function<Optional<Approval>, Ruling> rule(OnApproval command, String id) {
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
      case Command.Resend it -> renewing.ruling(new SignedIn(it.to(), false));
    };
  }
}
