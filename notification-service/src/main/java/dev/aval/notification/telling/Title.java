package dev.aval.notification.telling;

import dev.aval.notification.telling.Message.AlarmCleared;
import dev.aval.notification.telling.Message.AlarmRaised;
import dev.aval.notification.telling.Message.AskedByErp;
import dev.aval.notification.telling.Message.CodeWanted;
import dev.aval.notification.telling.Message.Concluded;
import dev.aval.notification.telling.Message.DeadlineNear;
import dev.aval.notification.telling.Message.Digest;
import dev.aval.notification.telling.Message.Held;
import dev.aval.notification.telling.Message.NotReached;
import dev.aval.notification.telling.Message.Nudged;
import dev.aval.notification.telling.Message.OnRequest;
import dev.aval.notification.telling.Message.Questioned;
import dev.aval.notification.telling.Message.Receipt;
import dev.aval.notification.telling.Message.Released;
import dev.aval.notification.telling.Message.Remarked;
import dev.aval.notification.telling.Message.Reminded;
import dev.aval.notification.telling.Message.Settled;
import dev.aval.notification.telling.Message.StandInEnded;
import dev.aval.notification.telling.Message.StandInSet;
import dev.aval.notification.telling.Message.ToApprove;
import java.util.List;

/// What a message is called: the subject of its mail, the line of its notice.
///
/// @param key of the words
/// @param about what they are filled with
public record Title(String key, List<Object> about) {
  public static Title of(Message message) {
    return switch (message) {
      case OnRequest it -> onRequest(it);
      case StandInSet it -> of("stand-in-set." + it.about().reader(), it.about().other());
      case StandInEnded it -> of("stand-in-ended." + it.about().reader(), it.about().other());
      case AlarmRaised it -> of("alarm." + it.about().what(), it.about().system());
      case AlarmCleared it -> of("alarm-cleared." + it.about().what(), it.about().system());
      case Digest it -> of("digest", it.parts().size());
    };
  }

  private static Title onRequest(OnRequest message) {
    var title = message.about().title();
    return switch (message) {
      case ToApprove _ -> of("to-approve", title);
      case AskedByErp(_, _, var about, var erp, _, _, _) ->
          of("asked-by-erp." + erp.what(), erp.who(title), about.account());
      case Reminded it when it.last() -> of("reminded.last", title);
      case Reminded it -> of("reminded", title, it.n(), it.of());
      case Nudged _ -> of("nudged", title);
      case DeadlineNear _ -> of("deadline-near", title);
      case NotReached _ -> of("not-reached", title);
      case Held it -> of(it.invoice() == null ? "held" : "unpaid", title);
      case Remarked _ -> of("remarked", title);
      case Questioned it -> of(it.waits() ? "questioned" : "questioned.remark", title);
      case Receipt _ -> of("receipt", title);
      case CodeWanted _ -> of("code", title);
      case Settled it -> of("settled." + it.outcome(), title);
      case Concluded it -> of("concluded." + it.outcome(), title);
      case Released _ -> of("released", title);
    };
  }

  private static Title of(String key, Object... about) {
    return new Title("subject." + key, List.of(about));
  }
}
