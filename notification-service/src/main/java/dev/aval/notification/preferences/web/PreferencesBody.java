package dev.aval.notification.preferences.web;

import dev.aval.notification.preferences.Preferences;
import dev.aval.notification.preferences.Wish;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Preferences over HTTP, read and written: `{channels: {ASKED: BOTH, ...}, quiet: {from, until},
/// digest: {hour, moreThan}, zone}`. Times are `HH:mm` of the zone.
record PreferencesBody(
    @Nullable Map<String, String> channels,
    @Nullable QuietBody quiet,
    @Nullable DigestBody digest,
    @Nullable String zone) {
  record QuietBody(@Nullable String from, @Nullable String until) {}

  record DigestBody(@Nullable String hour, @Nullable Integer moreThan) {}

  static PreferencesBody of(Preferences it) {
    var quiet = it.quiet();
    var gathering = it.gathering();
    return new PreferencesBody(
        Wish.of(it).channels(),
        quiet == null ? null : new QuietBody(quiet.from().toString(), quiet.until().toString()),
        gathering == null
            ? null
            : new DigestBody(gathering.hour().toString(), gathering.moreThan()),
        it.zone() == null ? null : it.zone().getId());
  }

  Wish wish() {
    return new Wish(
        Objects.requireNonNullElse(channels, Map.of()),
        quiet == null ? null : Objects.requireNonNullElse(quiet.from(), ""),
        quiet == null ? null : Objects.requireNonNullElse(quiet.until(), ""),
        digest == null ? null : digest.hour(),
        digest == null || digest.moreThan() == null ? null : digest.moreThan().toString(),
        zone);
  }
}
