package dev.aval.notification.preferences;

import static dev.aval.notification.telling.StoredFields.fold;

import dev.aval.notification.telling.Deliveries;
import dev.aval.notification.telling.Delivery;
import dev.aval.notification.telling.Delivery.Mail;
import dev.aval.notification.telling.Message;
import dev.aval.notification.telling.Messages;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;

/// Sends each message the way that its reader wants. Preferences are read once for a batch.
///
/// A digest is planned before what it will hold is stored: after a crash in between there is an
/// empty one, which nobody gets, and never a message that waits for none.
public final class Choosing implements Messages {
  private final AllPreferences preferences;
  private final Deliveries deliveries;
  private final Slots slots;
  private final Zones zones;
  private final Clock clock;

  public Choosing(
      AllPreferences preferences, Deliveries deliveries, Slots slots, Zones zones, Clock clock) {
    this.preferences = preferences;
    this.deliveries = deliveries;
    this.slots = slots;
    this.zones = zones;
    this.clock = clock;
  }

  /// The newest message to somebody whose mails are gathered, and when they are sent at the latest.
  private record Waiting(Preferences his, ZoneId zone, Message newest, Instant next) {}

  @Override
  public void deliver(List<Message> told) {
    var messages = told.stream().filter(Choosing::hasReader).toList();
    if (messages.isEmpty()) return;
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var known = preferences.among(messages.stream().map(Choosing::reader).distinct().toList());
    var sorted = new ArrayList<Delivery>(messages.size());
    var waiting = new LinkedHashMap<String, Waiting>();
    for (var message : messages) {
      var his = known.getOrDefault(reader(message), Preferences.NONE);
      var zone = zones.of(his, message.to());
      var delivery = Ways.of(message, his, now, zone);
      sorted.add(delivery);
      if (delivery.mail() instanceof Mail.Gathered) {
        waiting.put(his.person(), new Waiting(his, zone, message, his.nextDigest(now, zone)));
      }
    }
    waiting.values().forEach(it -> slots.plan(it.his().person(), it.next()));
    deliveries.accept(sorted);
    sendWhatIsMany(waiting.values());
  }

  /// Or what was stored only when its digest had gone.
  private void sendWhatIsMany(Collection<Waiting> waiting) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    for (var it : waiting) {
      var person = it.his().person();
      if (!now.isBefore(it.next()) || isMany(it.his())) {
        slots.sendAt(person, it.his().afterQuiet(now, it.zone()), it.newest().id());
      }
    }
  }

  private boolean isMany(Preferences his) {
    var gathering = his.gathering();
    return gathering != null
        && gathering.moreThan() != null
        && gathering.isDueWith(slots.waiting(his.person(), gathering.moreThan() + 1));
  }

  /// Nobody has an address below `.invalid` (RFC 2606): a program that asks in nobody's name does.
  private static boolean hasReader(Message message) {
    return !reader(message).endsWith(".invalid");
  }

  private static String reader(Message message) {
    return fold(message.to().email());
  }
}
