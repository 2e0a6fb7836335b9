package dev.aval.approval.requests;

import java.util.regex.Pattern;

/// What people type, as it may go into an event and a mail: without characters that nobody sees.
public final class Texts {
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}&&[^\\r\\n\\t]]");

  private Texts() {}

  public static String plain(String typed) {
    return UNSEEN.matcher(typed).replaceAll("").strip();
  }
}
