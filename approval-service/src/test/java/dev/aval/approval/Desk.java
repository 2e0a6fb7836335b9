package dev.aval.approval;

import dev.aval.approval.bulk.DecidingMany;
import dev.aval.approval.commenting.Commenting;
import dev.aval.approval.commenting.Remark;
import dev.aval.approval.deciding.Actor.SignedIn;
import dev.aval.approval.deciding.Approval.Known;
import dev.aval.approval.deciding.Approval.Pending;
import dev.aval.approval.deciding.ApprovalEvent;
import dev.aval.approval.deciding.Choice;
import dev.aval.approval.deciding.Deciding;
import dev.aval.approval.deciding.Deputies;
import dev.aval.approval.deciding.Move;
import dev.aval.approval.deciding.Ruling;
import dev.aval.approval.deciding.Ruling.Refusal;
import dev.aval.approval.deciding.Standings;
import dev.aval.approval.deciding.Transition;
import dev.aval.approval.handing.Handing;
import dev.aval.approval.handing.Handover;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// Everything somebody can do to an approval, without a database, at a moment that can be set.
public final class Desk {
  public Instant now = Acme.NOW;
  public final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
  public final InMemoryApprovals approvals = new InMemoryApprovals();
  public final InMemoryAccounts accounts = new InMemoryAccounts(Acme.account());
  public final Standings standings = new Standings(accounts, Deputies.NONE);
  public final Deciding deciding = new Deciding(approvals, accounts, Deputies.NONE, clock);
  public final Commenting commenting = new Commenting(approvals, standings, clock);
  public final Handing handing = new Handing(approvals, accounts, standings, clock);
  public final DecidingMany many = new DecidingMany(approvals, standings, deciding);

  public Desk with(Pending pending) {
    var opened = Transition.to(pending, new ApprovalEvent.Opened(pending));
    approvals.changeAll(
        List.of(new Move(pending.request().requestId(), null, _ -> Optional.of(opened))));
    return this;
  }

  public Ruling says(String by, String text, boolean asks) {
    return commenting.comment(new Remark(Acme.ID, new SignedIn(by, false), text, asks));
  }

  public Ruling hands(String by, String to) {
    return handing.hand(new Handover(Acme.ID, new SignedIn(by, false), to, "Please"));
  }

  public Ruling decides(String by, Choice choice) {
    return deciding.decide(Acme.decision(by, choice, "so"));
  }

  public Known state() {
    return (Known) approvals.find(Acme.ID).orElseThrow();
  }

  public static Ruling no(Refusal reason) {
    return new Ruling.Refused(reason);
  }
}
