package dev.aval.invariants;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// I5 and I6.
final class OfThoseAsked implements Invariant {
  private static final Set<String> ASKING = Set.of("TO_APPROVE", "REMINDER");

  @Override
  public String promise() {
    return "I5, I6 Only who was asked has answered, and nobody else had a mail that asks";
  }

  @Override
  public Stream<Breach> breaches(Log log) {
    return log.requests().flatMap(it -> Stream.concat(answers(log, it), mails(log, it)));
  }

  private static Stream<Breach> answers(Log log, String request) {
    var asked = asked(log, request);
    return log.of(Topics.APPROVALS, request).stream()
        .filter(it -> it.is("approval.decided.v1"))
        .filter(it -> !asked.contains(mail(it.body().path("by"))))
        .filter(it -> !asked.contains(mail(it.body().path("onBehalfOf"))))
        .map(it -> new Breach(request, it + " is by somebody who was not asked"));
  }

  private static Stream<Breach> mails(Log log, String request) {
    var asked =
        asked(log, request).stream().map(it -> digest(request, it)).collect(Collectors.toSet());
    return log.of(Topics.NOTIFICATIONS, request).stream()
        .filter(it -> it.is("notification.sent.v1") && ASKING.contains(it.text("/kind")))
        .filter(it -> !digests(it).allMatch(asked::contains))
        .map(it -> new Breach(request, it + " went to somebody who was not asked"));
  }

  private static Stream<String> digests(Happened sent) {
    return sent.body().path("deliveries").valueStream().map(it -> it.path("toDigest").asString(""));
  }

  /// Ever, in whatever revision.
  private static Set<String> asked(Log log, String request) {
    return log.of(Topics.APPROVALS, request).stream()
        .filter(it -> !it.is("approval.closed.v1"))
        .flatMap(it -> Stream.of(it.body().path("approvers"), it.body().path("waitsFor")))
        .filter(JsonNode::isArray)
        .flatMap(JsonNode::valueStream)
        .map(OfThoseAsked::mail)
        .collect(Collectors.toSet());
  }

  private static String mail(JsonNode person) {
    return person.path("email").asString("").toLowerCase(Locale.ROOT);
  }

  /// As `docs/evidence.md` says.
  private static String digest(String request, String email) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      var text = (request + ":" + email).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(sha256.digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
