package dev.aval.approval.deciding;

import dev.aval.approval.accounts.Accounts;
import dev.aval.approval.deciding.Approval.Known;

/// Finds what somebody is to an approval, by what is known of the account today.
public final class Standings {
  private final Accounts accounts;
  private final Deputies deputies;

  public Standings(Accounts accounts, Deputies deputies) {
    this.accounts = accounts;
    this.deputies = deputies;
  }

  public Standing of(Known approval, Actor actor) {
    return Standing.of(approval, accounts.find(approval.request().account()), deputies, actor);
  }
}
