package dev.aval.notification.digests;

import dev.aval.notification.telling.Link;
import dev.aval.notification.telling.Link.Minted;
import dev.aval.notification.telling.Link.Refused;
import dev.aval.notification.telling.Link.Unavailable;
import dev.aval.notification.telling.Message;
import dev.aval.notification.telling.Message.Asking;
import dev.aval.notification.telling.Message.Digest.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a digest holds: each request that waits for an answer once, however often its reader was
/// asked; nothing that has ended.
///
/// @param parts the newest first
/// @param told what its reader learns by it
/// @param moot what has ended
/// @param unknown why it is not known whether something has ended; empty if all is
record Contents(List<Part> parts, List<Message> told, List<Message> moot, String unknown) {
  /// What a link is needed for.
  static List<Asking> asking(List<Message> messages) {
    var seen = new HashSet<String>();
    return asked(messages).filter(it -> seen.add(it.about().approvalId())).toList();
  }

  static Contents of(List<Message> messages, Map<String, Link> links) {
    var parts = new ArrayList<Part>();
    var moot = new ArrayList<Message>();
    var unknown = "";
    for (var message : messages) {
      switch (links.get(message.id())) {
        case null -> {
          if (!(message instanceof Asking)) parts.add(new Part(message, null));
        }
        case Minted(var url) -> parts.add(new Part(message, url));
        case Refused _ -> moot.add(message);
        case Unavailable(var why) -> unknown = why;
      }
    }
    var ended = asked(moot).map(it -> it.about().approvalId()).collect(Collectors.toSet());
    var over =
        messages.stream()
            .filter(it -> it instanceof Asking a && ended.contains(a.about().approvalId()))
            .toList();
    return new Contents(
        parts, messages.stream().filter(it -> !over.contains(it)).toList(), over, unknown);
  }

  boolean isToSend() {
    return unknown.isEmpty() && !parts.isEmpty();
  }

  private static Stream<Asking> asked(List<Message> messages) {
    return messages.stream().filter(Asking.class::isInstance).map(Asking.class::cast);
  }
}
