package dev.aval.approval.handing;

import dev.aval.approval.deciding.Actor;
import dev.aval.approval.requests.Person;
import dev.aval.approval.requests.Texts;

/// Somebody is to answer this one as well.
///
/// @param to address of whoever is asked, as it was typed
/// @param message for him, may be empty
public record Handover(String approvalId, Actor by, String to, String message) {
  public Handover {
    to = Person.fold(to);
    message = Texts.plain(message);
  }
}
