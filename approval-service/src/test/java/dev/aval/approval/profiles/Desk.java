package dev.aval.approval.profiles;

import static dev.aval.approval.Acme.ID;
import static dev.aval.approval.Acme.NOW;

import dev.aval.approval.Acme;
import dev.aval.approval.InMemoryAccounts;
import dev.aval.approval.InMemoryApprovals;
import dev.aval.approval.Shipped;
import dev.aval.approval.deciding.Actor.LinkHolder;
import dev.aval.approval.deciding.Approval.Closed;
import dev.aval.approval.deciding.Approval.Known;
import dev.aval.approval.deciding.ApprovalEvent;
import dev.aval.approval.deciding.Choice;
import dev.aval.approval.deciding.Deciding;
import dev.aval.approval.deciding.Decision;
import dev.aval.approval.deciding.Deputies;
import dev.aval.approval.deciding.Ending;
import dev.aval.approval.deciding.Move.Cause;
import dev.aval.approval.deciding.Ruling;
import dev.aval.approval.opening.Following;
import dev.aval.approval.opening.Following.Told;
import dev.aval.approval.requests.RequestEvent;
import dev.aval.approval.requests.RequestEvent.CancelRequested;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;

/// The domain as it runs, with stores in memory and a clock to turn: what the help pages of the
/// five systems promise is walked through here.
final class Desk {
  static final String SAM = "sam@acme.example";
  static final String ANNA = "anna@acme.example";
  static final String BRUNO = "bruno@acme.example";

  final InMemoryApprovals approvals = new InMemoryApprovals();
  final InMemoryAccounts accounts;
  private final Following following;
  private final Deciding deciding;
  private Instant now = NOW;
  private long told;

  Desk(boolean approvalMode) {
    accounts = new InMemoryAccounts(Acme.account(approvalMode));
    Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    following = new Following(approvals, accounts, Shipped.POLICIES, Shipped.PLANNING, clock);
    deciding = new Deciding(approvals, accounts, Deputies.NONE, clock);
  }

  Desk told(RequestEvent event) {
    var cause = new Cause("aval.requests", ++told, ID + "." + told, null);
    following.follow(List.of(new Told(event, cause)));
    return this;
  }

  Desk withdrawn() {
    return told(new CancelRequested(ID, Acme.RITA, "No longer", now));
  }

  Desk later(Duration time) {
    now = now.plus(time);
    return this;
  }

  Ruling approves(String who) {
    return says(who, Choice.APPROVE, "");
  }

  Ruling refuses(String who, String reason) {
    return says(who, Choice.REFUSE, reason);
  }

  Ruling says(String who, Choice choice, String reason) {
    return deciding.decide(
        Acme.decision(ID, who, choice, reason, state().live().revision().number()));
  }

  /// By the personal link of a mail, without signing in.
  Ruling saysByLink(String who, Choice choice, String reason) {
    var live = state().live().revision();
    return deciding.decide(
        new Decision(
            ID,
            new LinkHolder(who, ID, live.number(), "lk-1"),
            choice,
            reason,
            live.number(),
            live.digest(),
            Acme.evidence()));
  }

  Known state() {
    return (Known) approvals.find(ID).orElseThrow();
  }

  Ending ending() {
    return ((Closed) state()).ending();
  }

  List<ApprovalEvent> announced() {
    return approvals.announced();
  }
}
