package dev.aval.notification.branding;

import dev.aval.notification.telling.Picture;

/// Makes a logo of what somebody sent.
public interface Logos {
  /// Of what is sent.
  int MOST_BYTES = 1_000_000;

  /// Of either side of what is sent.
  int MOST_PIXELS = 3_000;

  sealed interface Judged {
    record Good(Picture logo) implements Judged {}

    record Bad(Refusal why) implements Judged {}
  }

  Judged judge(byte[] sent);
}
