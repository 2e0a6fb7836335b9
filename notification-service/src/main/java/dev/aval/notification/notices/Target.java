package dev.aval.notification.notices;

import dev.aval.notification.telling.Cover.Reader;
import dev.aval.notification.telling.Message;
import dev.aval.notification.telling.Message.Concluded;
import dev.aval.notification.telling.Message.Digest;
import dev.aval.notification.telling.Message.NotReached;
import dev.aval.notification.telling.Message.OnAbsence;
import dev.aval.notification.telling.Message.OnAlarm;
import dev.aval.notification.telling.Message.OnRequest;
import dev.aval.notification.telling.Message.Questioned;
import dev.aval.notification.telling.Message.Released;

/// Where a notice leads, as the path of a page here: whoever asked for something sees his request,
/// whoever was asked the question.
public final class Target {
  private Target() {}

  public static String of(Message message) {
    return switch (message) {
      case Concluded _, Released _, NotReached _, Questioned _ -> "/requests/" + request(message);
      case OnRequest _ -> "/review/" + request(message);
      case OnAbsence it -> it.about().reader() == Reader.DEPUTY ? "/inbox" : "/absence";
      case OnAlarm it -> it.about().path();
      case Digest _ -> "/notifications";
    };
  }

  private static String request(Message message) {
    return ((OnRequest) message).about().approvalId();
  }
}
