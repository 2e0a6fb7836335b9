package dev.aval.notification.digests;

import dev.aval.notification.preferences.AllPreferences;
import dev.aval.notification.preferences.Slots;
import dev.aval.notification.preferences.Zones;
import dev.aval.notification.telling.Letter;
import dev.aval.notification.telling.Link;
import dev.aval.notification.telling.Links;
import dev.aval.notification.telling.Message.Asking;
import dev.aval.notification.telling.Message.Digest;
import dev.aval.notification.telling.Post;
import dev.aval.notification.telling.Sending;
import dev.aval.notification.telling.Sending.Delayed;
import dev.aval.notification.telling.Sending.Moot;
import dev.aval.notification.telling.Sending.Sent;
import dev.aval.notification.telling.Sending.Undeliverable;
import dev.aval.notification.telling.Sending.Untried;
import dev.aval.notification.telling.Witness;
import dev.aval.notification.telling.Witness.Ended;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Sends digests. Links are asked for at the last moment, as for any mail, so that nothing is in it
/// that has ended; one that would be empty is not sent.
///
/// What a digest takes is marked with it first and ends when the mail is out. After a crash in
/// between the same messages go out again as the same mail: once more at most, as any mail (G4).
public final class Digesting {
  /// Messages in one mail; the rest goes in the next, at once.
  public static final int MOST = 60;

  private final Gathered gathered;
  private final Links links;
  private final Post post;
  private final Witness witness;
  private final Unsubscriptions unsubscriptions;
  private final Planning planning;

  public Digesting(
      Gathered gathered,
      Links links,
      Post post,
      Witness witness,
      Unsubscriptions unsubscriptions,
      AllPreferences preferences,
      Slots slots,
      Zones zones,
      Clock clock) {
    this.gathered = gathered;
    this.links = links;
    this.post = post;
    this.witness = witness;
    this.unsubscriptions = unsubscriptions;
    this.planning = new Planning(preferences, slots, zones, clock);
  }

  private record Opened(Slot slot, Contents contents, @Nullable Letter letter) {}

  /// What became of each, in order.
  public List<Sending> send(List<Slot> due) {
    var opened = open(due);
    var letters = opened.stream().map(Opened::letter).filter(Objects::nonNull).toList();
    var sent =
        letters.isEmpty() ? Collections.<Sending>emptyIterator() : post.send(letters).iterator();
    var results = new ArrayList<Sending>();
    for (var it : opened) {
      var result = it.letter() == null ? unsent(it.contents()) : sent.next();
      end(it.slot(), it.contents(), result);
      results.add(result);
    }
    return results;
  }

  private List<Opened> open(List<Slot> due) {
    var taken = due.stream().map(gathered::take).toList();
    var minted = mint(taken.stream().flatMap(it -> Contents.asking(it).stream()).toList());
    var opened = new ArrayList<Opened>();
    for (int i = 0; i < due.size(); i++) {
      var contents = Contents.of(taken.get(i), minted);
      var letter = contents.isToSend() ? letter(due.get(i), contents) : null;
      opened.add(new Opened(due.get(i), contents, letter));
    }
    return opened;
  }

  private static Sending unsent(Contents it) {
    return it.unknown().isEmpty() ? new Moot() : new Delayed(it.unknown());
  }

  private Letter letter(Slot slot, Contents it) {
    var newest = it.parts().getFirst().message();
    var unsubscribe = unsubscriptions.open(slot.person());
    var thread = "digest/" + slot.person();
    return new Letter(new Digest(newest.id(), newest.to(), thread, it.parts(), unsubscribe), null);
  }

  private void end(Slot slot, Contents it, Sending result) {
    switch (result) {
      case Delayed _, Untried _ -> {
        return;
      }
      case Sent _ -> {
        tell(it, result);
        gathered.told(slot, it.told(), "digest");
      }
      case Moot _ -> {}
      case Undeliverable(var why) -> {
        tell(it, result);
        gathered.failed(slot, it.told(), why);
      }
    }
    if (!it.moot().isEmpty()) gathered.told(slot, it.moot(), "moot");
    if (gathered.waitFor(slot.person())) planning.next(slot, it);
  }

  private void tell(Contents it, Sending result) {
    witness.tell(it.told().stream().map(message -> new Ended(message, result)).toList());
  }

  private Map<String, Link> mint(List<Asking> asking) {
    var minted = new HashMap<String, Link>();
    if (asking.isEmpty()) return minted;
    var answers = links.mint(asking).iterator();
    asking.forEach(it -> minted.put(it.id(), answers.next()));
    return minted;
  }
}
