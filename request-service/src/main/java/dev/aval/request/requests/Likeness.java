package dev.aval.request.requests;

import java.nio.ByteBuffer;
import java.util.List;

/// By what a request is found again when it is asked for twice (T2): its account and business key,
/// and its content. Eight bytes of a hash each, because an index holds them for every request; two
/// that share them by chance are shown as a possible duplicate, no more.
final class Likeness {
  private Likeness() {}

  static List<Long> of(Submission asked) {
    long content = number(Digests.content(asked));
    return asked.businessKey() == null
        ? List.of(content)
        : List.of(content, business(asked.account(), asked.businessKey()));
  }

  private static long business(String account, String businessKey) {
    return number(Sha256.of(account + '\n' + businessKey));
  }

  private static long number(byte[] hash) {
    return ByteBuffer.wrap(hash).getLong();
  }
}
