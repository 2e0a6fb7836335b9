package dev.aval.approval.evidence;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// A chain to take away: all of it, and a signature over its head and content. Its JSON needs
/// nothing but itself and the public keys to be verified.
public record Export(Chain chain, Verdict verdict, Instant at, String signature) {
  public static final String FORMAT = "aval.evidence.v1";

  static Export of(Chain chain, Instant at, Signer signer) {
    return new Export(chain, Checking.check(chain), at, signer.sign(signed(chain, at)));
  }

  private static String signed(Chain chain, Instant at) {
    return CanonicalJson.of(
        Map.of(
            "format", FORMAT,
            "requestId", chain.requestId(),
            "exportedAt", at.toString(),
            "n", chain.head().n(),
            "hash", chain.head().hash(),
            "content", Sha256.of(lines(chain, "\n"))));
  }

  /// One entry a line.
  public String json() {
    var rest = new HashMap<String, Object>();
    rest.put("format", FORMAT);
    rest.put("exportedAt", at.toString());
    rest.put("requestId", chain.requestId());
    rest.put("signature", signature);
    if (chain.account() != null) {
      rest.put("account", chain.account());
    }
    var head = Map.of("n", chain.head().n(), "hash", chain.head().hash());
    return "{\"entries\":[\n%s\n],\"head\":%s,%s"
        .formatted(
            lines(chain, ",\n"), CanonicalJson.of(head), CanonicalJson.of(rest).substring(1));
  }

  private static String lines(Chain chain, String separator) {
    return chain.entries().stream().map(Entry::json).collect(Collectors.joining(separator));
  }
}
