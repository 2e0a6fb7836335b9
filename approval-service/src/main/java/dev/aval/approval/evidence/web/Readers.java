package dev.aval.approval.evidence.web;

import dev.aval.approval.deciding.Actor;
import dev.aval.approval.deciding.Actor.Auditor;
import dev.aval.approval.deciding.Actor.LinkHolder;
import dev.aval.approval.deciding.Actor.SignedIn;
import dev.aval.platform.security.Caller;
import dev.aval.platform.security.Client;
import dev.aval.platform.security.Guest;
import dev.aval.platform.security.Person;

/// Callers as the domain knows them.
final class Readers {
  private Readers() {}

  static Actor of(Caller caller) {
    return switch (caller) {
      case Person it -> new SignedIn(it.email(), it.operator());
      case Guest it -> new LinkHolder(it.email(), it.approvalId(), it.revision(), it.linkId());
      case Client _ -> new Auditor();
    };
  }
}
