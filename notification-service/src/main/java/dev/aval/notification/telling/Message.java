package dev.aval.notification.telling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One message to one person. Its id is that of the event it tells of, with the address: however
/// often the event comes, there is one message.
public sealed interface Message {
  String id();

  Recipient to();

  Subject about();

  /// A message that asks for a decision carries a review link, minted when it is sent.
  sealed interface Asking extends Message {
    @Nullable Instant deadline();
  }

  record ToApprove(
      String id,
      Recipient to,
      Subject about,
      @Nullable String description,
      @Nullable String words,
      @Nullable Instant deadline)
      implements Asking {}

  record Reminded(String id, Recipient to, Subject about, int n, int of, boolean last)
      implements Asking {
    @Override
    public @Nullable Instant deadline() {
      return null;
    }
  }

  /// A reminder that somebody asked for, with his words.
  record Nudged(String id, Recipient to, Subject about, @Nullable String words) implements Asking {
    @Override
    public @Nullable Instant deadline() {
      return null;
    }
  }

  /// The final outcome, told to the requester. `because` says why nobody had to decide, when so.
  record Concluded(
      String id,
      Recipient to,
      Subject about,
      String outcome,
      @Nullable String because,
      @Nullable String by,
      @Nullable String reason,
      Instant at)
      implements Message {}
}
