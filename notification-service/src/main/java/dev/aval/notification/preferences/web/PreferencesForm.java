package dev.aval.notification.preferences.web;

import dev.aval.notification.preferences.Concern;
import dev.aval.notification.preferences.Gathering;
import dev.aval.notification.preferences.Wish;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What stands in the fields of the page, as it was typed.
///
/// @param digest `off`, `daily` or `many`
record PreferencesForm(
    Map<String, String> channels,
    String quietFrom,
    String quietUntil,
    String digest,
    String digestHour,
    String digestMoreThan,
    String zone) {
  private static final String DAILY = "daily";
  private static final String MANY = "many";

  /// What a digest begins with, until its reader says otherwise.
  private static final String HOUR = "08:00";

  private static final String MORE_THAN = "5";

  /// @param zone of the reader's browser, where he never said
  static PreferencesForm of(Wish it, String zone) {
    var digest = it.digestMoreThan() == null ? DAILY : MANY;
    return new PreferencesForm(
        it.channels(),
        text(it.quietFrom(), ""),
        text(it.quietUntil(), ""),
        it.digestHour() == null ? "off" : digest,
        text(it.digestHour(), HOUR),
        text(it.digestMoreThan(), MORE_THAN),
        text(it.zone(), zone));
  }

  static PreferencesForm of(Map<String, String> sent) {
    var channels = new HashMap<String, String>();
    for (var it : Concern.values()) {
      if (sent.containsKey(it.name())) channels.put(it.name(), sent.get(it.name()));
    }
    return new PreferencesForm(
        channels,
        text(sent.get("quietFrom"), ""),
        text(sent.get("quietUntil"), ""),
        text(sent.get("digest"), "off"),
        text(sent.get("digestHour"), ""),
        text(sent.get("digestMoreThan"), ""),
        text(sent.get("zone"), ""));
  }

  Wish wish() {
    var wanted = digest.equals(DAILY) || digest.equals(MANY);
    return new Wish(
        channels,
        quietFrom,
        quietUntil,
        wanted ? orWrong(digestHour) : null,
        digest.equals(MANY) ? orWrong(digestMoreThan) : null,
        zone);
  }

  public int most() {
    return Gathering.MOST;
  }

  /// Somebody who wants digests has to say when.
  private static String orWrong(String text) {
    return text.isBlank() ? "-" : text;
  }

  private static String text(@Nullable String text, String otherwise) {
    return text == null ? otherwise : text;
  }
}
