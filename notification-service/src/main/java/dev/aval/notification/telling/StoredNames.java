package dev.aval.notification.telling;

import static java.util.Map.entry;

import java.util.Map;

/// What messages are called where they are stored: a name stays when its class is renamed.
public final class StoredNames {
  public static final Map<Class<?>, String> ALL =
      Map.ofEntries(
          entry(Message.ToApprove.class, "to-approve"),
          entry(Message.AskedByErp.class, "asked-by-erp"),
          entry(Message.Reminded.class, "reminded"),
          entry(Message.Nudged.class, "nudged"),
          entry(Message.DeadlineNear.class, "deadline-near"),
          entry(Message.Remarked.class, "remarked"),
          entry(Message.Questioned.class, "questioned"),
          entry(Message.Receipt.class, "receipt"),
          entry(Message.Settled.class, "settled"),
          entry(Message.CodeWanted.class, "code"),
          entry(Message.Concluded.class, "concluded"),
          entry(Message.Released.class, "released"),
          entry(Message.StandInSet.class, "stand-in-set"),
          entry(Message.StandInEnded.class, "stand-in-ended"),
          entry(Message.AlarmRaised.class, "alarm"),
          entry(Message.AlarmCleared.class, "alarm-cleared"),
          entry(Message.NotReached.class, "not-reached"),
          entry(Message.Held.class, "held"),
          entry(Message.Digest.class, "digest"));

  private StoredNames() {}
}
