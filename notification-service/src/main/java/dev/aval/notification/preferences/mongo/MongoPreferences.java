package dev.aval.notification.preferences.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import dev.aval.notification.preferences.AllPreferences;
import dev.aval.notification.preferences.Channel;
import dev.aval.notification.preferences.Concern;
import dev.aval.notification.preferences.Gathering;
import dev.aval.notification.preferences.Preferences;
import dev.aval.notification.preferences.Quiet;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// One document for each person who ever chose, under his address: `{_id, channels, quiet?: {from,
/// until}, digest?: {hour, moreThan?}, zone?}`. Read by `_id` alone.
final class MongoPreferences implements AllPreferences {
  private final MongoCollection<Document> preferences;

  MongoPreferences(MongoCollection<Document> preferences) {
    this.preferences = preferences;
  }

  @Override
  public Map<String, Preferences> among(Collection<String> people) {
    var found = new HashMap<String, Preferences>();
    preferences
        .find(in("_id", people))
        .map(MongoPreferences::read)
        .forEach(it -> found.put(it.person(), it));
    return found;
  }

  @Override
  public void keep(Preferences it) {
    preferences.replaceOne(eq("_id", it.person()), write(it), new ReplaceOptions().upsert(true));
  }

  private static Document write(Preferences it) {
    var channels = new Document();
    it.channels().forEach((concern, channel) -> channels.append(concern.name(), channel.name()));
    var document = new Document("_id", it.person()).append("channels", channels);
    if (it.quiet() != null) {
      document.append(
          "quiet",
          new Document("from", it.quiet().from().toString())
              .append("until", it.quiet().until().toString()));
    }
    if (it.gathering() != null) {
      document.append(
          "digest",
          new Document("hour", it.gathering().hour().toString())
              .append("moreThan", it.gathering().moreThan()));
    }
    if (it.zone() != null) document.append("zone", it.zone().getId());
    return document;
  }

  private static Preferences read(Document it) {
    var channels = new EnumMap<Concern, Channel>(Concern.class);
    it.get("channels", Document.class)
        .forEach((concern, channel) ->
            channels.put(Concern.valueOf(concern), Channel.valueOf(channel.toString())));
    var zone = it.getString("zone");
    return new Preferences(
        it.getString("_id"),
        channels,
        quiet(it.get("quiet", Document.class)),
        gathering(it.get("digest", Document.class)),
        zone == null ? null : ZoneId.of(zone));
  }

  private static @Nullable Quiet quiet(@Nullable Document it) {
    return it == null
        ? null
        : new Quiet(LocalTime.parse(it.getString("from")), LocalTime.parse(it.getString("until")));
  }

  private static @Nullable Gathering gathering(@Nullable Document it) {
    return it == null
        ? null
        : new Gathering(LocalTime.parse(it.getString("hour")), it.getInteger("moreThan"));
  }
}
