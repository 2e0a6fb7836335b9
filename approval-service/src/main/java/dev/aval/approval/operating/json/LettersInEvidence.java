package dev.aval.approval.operating.json;

import dev.aval.approval.evidence.Chains;
import dev.aval.approval.evidence.Entry;
import dev.aval.approval.operating.Letter;
import dev.aval.approval.operating.Letters;
import dev.aval.contracts.Json;
import dev.aval.contracts.Masked;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The chain of a request holds what notification-service told of its mails. People are masked in
/// it; whose address one knows, one finds.
@Component
final class LettersInEvidence implements Letters {
  private final Chains chains;

  LettersInEvidence(Chains chains) {
    this.chains = chains;
  }

  record Sent(int revision, String kind, boolean accepted, List<Delivery> deliveries, Instant at) {}

  record Delivery(String toDigest) {}

  record Failed(int revision, String kind, String toDigest, String reason, Instant at) {}

  @Override
  public Map<String, List<Letter>> to(Collection<String> people, String approvalId, int revision) {
    var digests = new HashMap<String, String>();
    people.forEach(it -> digests.put(Masked.of(it, approvalId).toDigest(), it));
    var found = new HashMap<String, List<Letter>>();
    for (var entry : chains.find(approvalId).map(it -> it.entries()).orElse(List.of())) {
      letters(entry, revision)
          .forEach((digest, letter) -> {
            var person = digests.get(digest);
            if (person != null) found.computeIfAbsent(person, _ -> new ArrayList<>()).add(letter);
          });
    }
    return found;
  }

  /// By the digest of whoever it went to.
  private static Map<String, Letter> letters(Entry it, int revision) {
    var letters = new HashMap<String, Letter>();
    switch (it.type()) {
      case "notification.sent.v1" -> {
        var sent = Json.mapper().readValue(it.body(), Sent.class);
        var letter = new Letter(sent.kind(), sent.at(), null);
        if (sent.accepted() && sent.revision() == revision) {
          sent.deliveries().forEach(to -> letters.put(to.toDigest(), letter));
        }
      }
      case "notification.failed.v1" -> {
        var failed = Json.mapper().readValue(it.body(), Failed.class);
        if (failed.revision() == revision) {
          letters.put(failed.toDigest(), new Letter(failed.kind(), failed.at(), failed.reason()));
        }
      }
      default -> {}
    }
    return letters;
  }
}
