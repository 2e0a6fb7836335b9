package dev.aval.approval.drafting.web;

import dev.aval.approval.drafting.Shelved.Edition;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The version of a policy as an ETag (RFC 9110).
final class Versions {
  private static final Pattern OURS = Pattern.compile("\"(\\d{1,9})\"");

  private Versions() {}

  static String tag(Edition it) {
    return "\"" + it.version() + "\"";
  }

  /// Which version was edited; empty where a new policy is meant. A tag that is none of ours names
  /// a version that no policy has.
  static OptionalInt edited(@Nullable String ifMatch) {
    if (ifMatch == null) return OptionalInt.empty();
    var ours = OURS.matcher(ifMatch.strip());
    return OptionalInt.of(ours.matches() ? Integer.parseInt(ours.group(1)) : -1);
  }
}
