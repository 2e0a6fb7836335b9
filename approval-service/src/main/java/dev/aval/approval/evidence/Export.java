package dev.aval.approval.evidence;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// A chain to take away: all of it, and a signature over its head and content. Its JSON needs
/// nothing but itself and the public keys to be verified.
public record Export(Chain chain, Verdict verdict, Instant at, String signature) {
  public static final String FORMAT = "aval.evidence.v1";

  public static Export of(Chain chain, Instant at, Signer signer) {
    return new Export(chain, Checking.check(chain), at, signer.sign(signed(chain, at)));
  }

  private static String signed(Chain chain, Instant at) {
    var signed = about(chain, at);
    signed.put("n", chain.head().n());
    signed.put("hash", chain.head().hash());
    signed.put("content", Sha256.of(lines(chain, "\n")));
    return CanonicalJson.of(signed);
  }

  private static Map<String, Object> about(Chain chain, Instant at) {
    var about = new HashMap<String, Object>();
    about.put("format", FORMAT);
    about.put("exportedAt", at.toString());
    about.put("requestId", chain.requestId());
    if (chain.account() != null) {
      about.put("account", chain.account());
    }
    return about;
  }

  /// One entry a line.
  public String json() {
    var rest = about(chain, at);
    rest.put("signature", signature);
    var head = Map.of("n", chain.head().n(), "hash", chain.head().hash());
    return "{\"entries\":[\n%s\n],\"head\":%s,%s"
        .formatted(
            lines(chain, ",\n"), CanonicalJson.of(head), CanonicalJson.of(rest).substring(1));
  }

  private static String lines(Chain chain, String separator) {
    return chain.entries().stream().map(Entry::json).collect(Collectors.joining(separator));
  }
}
