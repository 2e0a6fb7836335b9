package dev.aval.approval.operating;

import dev.aval.approval.absence.StandIns;
import dev.aval.approval.accounts.Account;
import dev.aval.approval.accounts.Accounts;
import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.Choice;
import dev.aval.approval.deciding.Counting;
import dev.aval.approval.deciding.Entitlement;
import dev.aval.approval.operating.Waiting.Asked;
import dev.aval.approval.operating.Waiting.Open;
import dev.aval.approval.planning.Approver;
import dev.aval.approval.planning.Stage;
import dev.aval.approval.requests.Person;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Whom the open stages of an approval wait for: whether their answers would count today, who may
/// answer for them, and whether they were reached.
public final class Surveying {
  private static final int LAST_LETTERS = 5;

  private final Accounts accounts;
  private final StandIns standIns;
  private final Letters letters;
  private final Clock clock;

  public Surveying(Accounts accounts, StandIns standIns, Letters letters, Clock clock) {
    this.accounts = accounts;
    this.standIns = standIns;
    this.letters = letters;
    this.clock = clock;
  }

  /// What is known of all of them, read at once.
  private record Known(
      Optional<Account> account,
      Map<String, List<Person>> deputies,
      Map<String, List<Letter>> letters) {}

  List<Open> open(Pending it) {
    var counted = Counting.of(it.live());
    var waitsFor = counted.waitsFor();
    var known = known(it, waitsFor.stream().map(Approver::email).toList());
    return counted.live().stream()
        .map(number -> {
          var stage = it.live().stage(number);
          var asked =
              waitsFor.stream()
                  .filter(a -> stage.approver(a.email()).isPresent())
                  .map(a -> asked(it, known, a))
                  .toList();
          var needed = stage.quorum().of(stage.size());
          return new Open(
              number + 1, stage.name(), stage.quorum().text(), needed, given(it, stage), asked);
        })
        .toList();
  }

  private Known known(Pending it, List<String> people) {
    var request = it.request();
    return new Known(
        accounts.find(request.account()),
        standIns.of(people, request.account(), request.type(), clock.instant()),
        letters.to(people, request.requestId(), it.live().revision().number()));
  }

  private static int given(Pending it, Stage stage) {
    return (int)
        it.live().answers().stream()
            .filter(said -> said.choice() == Choice.APPROVE)
            .filter(said -> stage.approver(said.voice()).isPresent())
            .count();
  }

  private static Asked asked(Pending it, Known known, Approver approver) {
    var able =
        known.deputies().getOrDefault(approver.email(), List.of()).stream()
            .filter(d -> !it.live().isBarred(d.email()))
            .toList();
    var entitled = Entitlement.entitled(it, known.account(), approver.email()).isPresent();
    var told = known.letters().getOrDefault(approver.email(), List.of());
    var last = told.subList(Math.max(0, told.size() - LAST_LETTERS), told.size());
    return new Asked(approver, entitled, able, last);
  }
}
