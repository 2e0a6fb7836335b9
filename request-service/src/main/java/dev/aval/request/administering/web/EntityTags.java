package dev.aval.request.administering.web;

import dev.aval.request.accounts.Account;
import dev.aval.request.accounts.Precondition;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The version of an account as an ETag, and the conditions a caller makes of it (RFC 9110).
final class EntityTags {
  private static final Pattern OURS = Pattern.compile("\"(\\d{1,18})\"");
  private static final long NO_VERSION = -1;

  private EntityTags() {}

  static String of(Account account) {
    return "\"" + account.version() + "\"";
  }

  /// A tag that is none of ours names a version that no account has.
  static Precondition precondition(Optional<String> ifMatch, @Nullable String ifNoneMatch) {
    if (ifMatch.isPresent()) {
      String tag = ifMatch.get().strip();
      return tag.equals("*") ? new Precondition.Present() : new Precondition.Version(version(tag));
    }
    return ifNoneMatch != null && ifNoneMatch.strip().equals("*")
        ? new Precondition.Absent()
        : new Precondition.Unsaid();
  }

  /// The version that was read, of what has one even before it is there.
  static Optional<Long> version(Optional<String> ifMatch) {
    return ifMatch.map(String::strip).filter(it -> !it.equals("*")).map(EntityTags::version);
  }

  private static long version(String tag) {
    var ours = OURS.matcher(tag);
    return ours.matches() ? Long.parseLong(ours.group(1)) : NO_VERSION;
  }
}
