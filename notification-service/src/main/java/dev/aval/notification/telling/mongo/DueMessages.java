package dev.aval.notification.telling.mongo;

import dev.aval.notification.telling.Message;
import dev.aval.notification.telling.Messages;
import dev.aval.platform.duework.DueWork;
import dev.aval.platform.duework.Item;
import java.time.Clock;
import java.util.List;

/// Messages as due work. The id of a message is the id of its document, so one event, however often
/// it comes, makes one message.
class DueMessages implements Messages {
  private final DueWork<Message> deliveries;
  private final Clock clock;

  DueMessages(DueWork<Message> deliveries, Clock clock) {
    this.deliveries = deliveries;
    this.clock = clock;
  }

  @Override
  public void deliver(List<Message> messages) {
    var now = clock.instant();
    deliveries.doNow(messages.stream().map(it -> new Item<>(it.id(), now, it)).toList());
  }
}
