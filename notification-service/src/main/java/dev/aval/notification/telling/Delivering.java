package dev.aval.notification.telling;

import dev.aval.notification.telling.Link.Minted;
import dev.aval.notification.telling.Link.Refused;
import dev.aval.notification.telling.Link.Unavailable;
import dev.aval.notification.telling.Message.Asking;
import dev.aval.notification.telling.Sending.Delayed;
import dev.aval.notification.telling.Sending.Moot;
import dev.aval.notification.telling.Sending.Sent;
import dev.aval.notification.telling.Sending.Undeliverable;
import dev.aval.notification.telling.Witness.Ended;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Delivers a batch: mints the links it needs in one call, then posts.
///
/// The link is the last thing asked for before the mail goes out, so a reminder for what has ended
/// meanwhile never leaves (guarantee G5), and no token waits in a database. While link-service is
/// away only the messages that need a link wait.
public class Delivering {
  private final Links links;
  private final Post post;
  private final Witness witness;
  private final Letterheads letterheads;

  public Delivering(Links links, Post post, Witness witness, Letterheads letterheads) {
    this.links = links;
    this.post = post;
    this.witness = witness;
    this.letterheads = letterheads;
  }

  /// What became of each message, in order.
  public List<Sending> deliver(List<Message> messages) {
    var results = new HashMap<String, Sending>();
    var letters = letters(messages, results);
    var sent = post.send(letters).iterator();
    letters.forEach(it -> results.put(it.message().id(), sent.next()));
    witness.tell(ended(letters, results));
    return messages.stream().map(it -> results.getOrDefault(it.id(), new Moot())).toList();
  }

  private static List<Ended> ended(List<Letter> letters, Map<String, Sending> results) {
    var ended = new ArrayList<Ended>();
    for (var letter : letters) {
      var result = results.get(letter.message().id());
      if (result instanceof Sent || result instanceof Undeliverable) {
        ended.add(new Ended(letter.message(), result));
      }
    }
    return ended;
  }

  private List<Letter> letters(List<Message> messages, Map<String, Sending> results) {
    var minted = mint(messages);
    var heads = letterheads(messages);
    var letters = new ArrayList<Letter>(messages.size());
    for (var message : messages) {
      switch (minted.get(message.id())) {
        case null -> letters.add(letter(message, null, heads));
        case Minted(var url) -> letters.add(letter(message, url, heads));
        case Refused _ -> results.put(message.id(), new Moot());
        case Unavailable(var why) -> results.put(message.id(), new Delayed(why));
      }
    }
    return letters;
  }

  private static Letter letter(
      Message message, @Nullable String link, Map<String, Letterhead> heads) {
    var code = message.letterOf();
    var head = code == null ? null : heads.get(code);
    return new Letter(message, link, head == null ? Letterhead.PLAIN : head);
  }

  private Map<String, Letterhead> letterheads(List<Message> messages) {
    var codes = new HashSet<String>();
    for (var message : messages) {
      var code = message.letterOf();
      if (code != null) codes.add(code);
    }
    return codes.isEmpty() ? Map.of() : letterheads.of(codes);
  }

  private Map<String, Link> mint(List<Message> messages) {
    var asking =
        messages.stream().filter(Asking.class::isInstance).map(Asking.class::cast).toList();
    var minted = new HashMap<String, Link>();
    if (!asking.isEmpty()) {
      var answers = links.mint(asking).iterator();
      asking.forEach(it -> minted.put(it.id(), answers.next()));
    }
    return minted;
  }
}
