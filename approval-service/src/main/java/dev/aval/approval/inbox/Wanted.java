package dev.aval.approval.inbox;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a reader looks for in his list.
///
/// @param delegated only what he put to a colleague
/// @param text found in the subject, the requester or the account's name, in either case
public record Wanted(
    Optional<String> type, Optional<String> account, Optional<String> text, boolean delegated) {
  public static final Wanted EVERYTHING =
      new Wanted(Optional.empty(), Optional.empty(), Optional.empty(), false);

  public boolean isEverything() {
    return equals(EVERYTHING);
  }

  boolean lets(Entry it) {
    return (!delegated || it.isDelegated())
        && type.map(it.type()::equals).orElse(true)
        && account.map(it.account()::equals).orElse(true)
        && text.map(looked -> found(looked.toLowerCase(Locale.ROOT), it)).orElse(true);
  }

  private static boolean found(String text, Entry it) {
    return Stream.of(it.subject(), it.requester().email(), it.requester().name(), it.accountName())
        .anyMatch(field -> field != null && field.toLowerCase(Locale.ROOT).contains(text));
  }
}
