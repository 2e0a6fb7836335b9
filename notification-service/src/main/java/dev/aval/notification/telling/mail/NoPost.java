package dev.aval.notification.telling.mail;

import dev.aval.notification.telling.Letter;
import dev.aval.notification.telling.Post;
import dev.aval.notification.telling.Sending;
import dev.aval.notification.telling.Sending.Sent;
import java.util.List;

/// Where mails are switched off, a message counts as delivered when it is recorded.
class NoPost implements Post {
  @Override
  public List<Sending> send(List<Letter> letters) {
    return letters.stream().<Sending>map(_ -> new Sent()).toList();
  }
}
