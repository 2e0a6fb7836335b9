package dev.aval.approval.commenting;

import dev.aval.approval.deciding.Actor;
import dev.aval.approval.requests.Texts;

/// A comment as it was given.
///
/// @param asks the requester is asked for an answer
public record Remark(String approvalId, Actor by, String text, boolean asks) {
  public Remark {
    text = Texts.plain(text);
  }
}
