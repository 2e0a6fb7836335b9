package dev.aval.notification.telling;

import dev.aval.notification.telling.Message.Held;
import dev.aval.notification.telling.Message.OnAbsence;
import dev.aval.notification.telling.Message.Questioned;
import dev.aval.notification.telling.Message.Receipt;
import dev.aval.notification.telling.Message.Remarked;
import dev.aval.notification.telling.Message.Settled;

/// The kinds of messages that a platform may do without. What asks somebody, reminds him or tells
/// the outcome always goes out.
public record Kinds(
    boolean holds, boolean comments, boolean receipts, boolean others, boolean absences) {
  public boolean include(Message message) {
    return switch (message) {
      case Held _ -> holds;
      case Remarked _, Questioned _ -> comments;
      case Receipt _ -> receipts;
      case Settled _ -> others;
      case OnAbsence _ -> absences;
      case Message.ToApprove _,
          Message.AskedByErp _,
          Message.Reminded _,
          Message.Nudged _,
          Message.Concluded _,
          Message.Released _ ->
          true;
      case Message.DeadlineNear _, Message.NotReached _, Message.CodeWanted _ -> true;
      case Message.OnAlarm _, Message.Digest _ -> true;
    };
  }
}
