package dev.aval.notification.telling.kafka;

import dev.aval.notification.telling.Alarm;
import dev.aval.notification.telling.Message;
import dev.aval.notification.telling.Message.AlarmCleared;
import dev.aval.notification.telling.Message.AlarmRaised;
import dev.aval.notification.telling.Recipient;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The messages to operators. An alarm is known by its id and since when it is, not by the event
/// that tells of it: one mail for each, and another only when it was over in between. Of one kind
/// that comes in great number, an ERP away for days, the first [#MOST] are mailed and all are
/// shown.
record WritingOfAlarms(String publicUrl, List<String> operators) {
  static final int MOST = 5;

  WritingOfAlarms {
    operators = operators.stream().map(String::strip).filter(it -> !it.isEmpty()).toList();
  }

  /// @param together what came in one batch
  List<Message> messages(List<AlarmEvent> together) {
    var counts = new HashMap<String, Integer>();
    return together.stream()
        .flatMap(it -> {
          var count = counts.merge(it.getClass() + it.system() + it.alarm(), 1, Integer::sum);
          return operators.stream()
              .map(to -> message(it, new Recipient(to, null, null, null), count > MOST));
        })
        .toList();
  }

  private Message message(AlarmEvent event, Recipient to, boolean oneOfMany) {
    var alarm = URLEncoder.encode(event.alarmId(), StandardCharsets.UTF_8);
    var id = "alarm/%s/%s".formatted(alarm, event.at());
    return switch (event) {
      case AlarmEvent.Raised it ->
          new AlarmRaised(id + ":" + to.email(), to, raised(it), oneOfMany);
      case AlarmEvent.Cleared it -> new AlarmCleared(id + "/over:" + to.email(), to, cleared(it));
    };
  }

  private Alarm raised(AlarmEvent.Raised it) {
    return new Alarm(
        it.alarmId(),
        it.system(),
        it.alarm(),
        it.account(),
        it.externalId(),
        it.run(),
        it.detail(),
        it.at(),
        page(it.system(), it.run()));
  }

  private Alarm cleared(AlarmEvent.Cleared it) {
    return new Alarm(
        it.alarmId(),
        it.system(),
        it.alarm(),
        null,
        null,
        null,
        null,
        it.at(),
        page(it.system(), null));
  }

  private String page(String system, @Nullable String run) {
    return publicUrl + Alarm.path(system, run);
  }
}
