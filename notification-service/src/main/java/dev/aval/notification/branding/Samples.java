package dev.aval.notification.branding;

import dev.aval.notification.telling.Cover;
import dev.aval.notification.telling.FromErp;
import dev.aval.notification.telling.Message;
import dev.aval.notification.telling.Recipient;
import dev.aval.notification.telling.Subject;
import dev.aval.notification.telling.Why;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One message of each kind, about a request that does not exist.
final class Samples {
  private static final String LEA = "Léa Nguyen";
  private static final BigDecimal AMOUNT = new BigDecimal("120.50");

  /// What is in it that people write.
  private record Words(
      String title,
      String description,
      String words,
      String reason,
      String done,
      String colleague) {}

  private static final Words ENGLISH =
      new Words(
          "Sample: wildcard certificate example.org",
          "Two years, for the shop.",
          "Needed before Friday.",
          "Another supplier is cheaper.",
          "The certificate was issued.",
          "Anna Lefèvre");
  private static final Words FRENCH =
      new Words(
          "Exemple : certificat wildcard example.org",
          "Deux ans, pour la boutique.",
          "Nécessaire avant vendredi.",
          "Un autre fournisseur est moins cher.",
          "Le certificat a été émis.",
          "Anna Lefèvre");

  private final Map<String, Message> all = new LinkedHashMap<>();

  /// @param id which no other message has
  /// @param url where we are found
  Samples(String id, Recipient to, String code, String account, String url, Instant now) {
    var its = "fr".equals(to.locale()) ? FRENCH : ENGLISH;
    var about =
        new Subject("sample", 1, account, its.title, "Rita Marchand", AMOUNT, "EUR", null, code);
    var by = its.colleague;
    var deadline = now.plus(Duration.ofDays(2));
    var why = new Why("DELEGATED", by, by, its.words);
    var page = url + "/requests/sample";
    var cover =
        new Cover(
            "sample",
            Cover.Reader.DEPUTY,
            by,
            now,
            now.plus(Duration.ofDays(14)),
            List.of("order", "document"),
            code,
            url + "/inbox");
    put(
        "to-approve",
        new Message.ToApprove(id, to, about, its.description, its.words, deadline, null));
    put(
        "to-approve-instead",
        new Message.ToApprove(id, to, about, its.description, null, deadline, why));
    var known = "lea@acme.example";
    put(
        "asked-by-erp",
        erp(id, to, about, new FromErp("ERP", "208", LEA, known, null, null, null)));
    put(
        "asked-by-erp-moved",
        erp(
            id,
            to,
            about,
            new FromErp("ERP", "208", LEA, "l.nguyen@acme.example", "EMAIL", known, null)));
    put(
        "asked-by-erp-left",
        erp(id, to, about, new FromErp("ERP", "208", LEA, known, "DEACTIVATED", known, null)));
    put(
        "asked-by-erp-merged",
        erp(id, to, about, new FromErp("ERP", "208", LEA, known, "MERGED", known, its.colleague)));
    put("reminded", new Message.Reminded(id, to, about, 1, 2, false, deadline));
    put("reminded-last", new Message.Reminded(id, to, about, 2, 2, true, deadline));
    put("nudged", new Message.Nudged(id, to, about, its.words, deadline));
    put("deadline-near", new Message.DeadlineNear(id, to, about, now.plus(Duration.ofDays(1))));
    put("remarked", new Message.Remarked(id, to, about, by, its.description, deadline));
    put("questioned", new Message.Questioned(id, to, about, by, its.description, true, page));
    put("code", new Message.CodeWanted(id, to, about, "sample", false));
    put(
        "receipt",
        new Message.Receipt(
            id, to, about, "REFUSE", false, null, its.reason, now.plusSeconds(120), now));
    put("settled", new Message.Settled(id, to, about, "APPROVED", by, now));
    put("approved", concluded(id, to, about, "APPROVED", by, null, now));
    put("refused", concluded(id, to, about, "REFUSED", by, its.reason, now));
    put("changes-requested", concluded(id, to, about, "CHANGES_REQUESTED", by, its.reason, now));
    put("expired", concluded(id, to, about, "EXPIRED", null, null, now));
    put("released", new Message.Released(id, to, about, by, its.done, now));
    put("held", new Message.Held(id, to, about, List.of(by, "Sam Okafor"), deadline));
    put("unpaid", new Message.Held(id, to, about, List.of(), null, "INV-9"));
    put("not-reached", new Message.NotReached(id, to, about, by, page));
    var together =
        List.of(
            part(new Message.ToApprove(id, to, about, its.description, its.words, deadline), url),
            part(concluded(id, to, about, "REFUSED", by, its.reason, now), url));
    var unsubscribe = url + "/unsubscribe/sample-that-ends-nothing";
    put("digest", new Message.Digest(id, to, "digest/sample", together, unsubscribe));
    put("stand-in-set", new Message.StandInSet(id, to, cover));
    put("stand-in-ended", new Message.StandInEnded(id, to, cover));
  }

  List<String> kinds() {
    return new ArrayList<>(all.keySet());
  }

  @Nullable Message of(String kind) {
    return all.get(kind);
  }

  /// As link-service makes them, and approval-service codes.
  static @Nullable String link(Message message, String url) {
    return switch (message) {
      case Message.CodeWanted _ -> "042042";
      case Message.Asking _ -> url + "/r/sample-of-a-link-that-opens-nothing";
      default -> null;
    };
  }

  private static Message.Digest.Part part(Message message, String url) {
    return new Message.Digest.Part(message, link(message, url));
  }

  private void put(String kind, Message message) {
    all.put(kind, message);
  }

  private static Message erp(String id, Recipient to, Subject about, FromErp erp) {
    return new Message.AskedByErp(id, to, about, erp, null, null, null);
  }

  private static Message concluded(
      String id,
      Recipient to,
      Subject about,
      String outcome,
      @Nullable String by,
      @Nullable String reason,
      Instant now) {
    return new Message.Concluded(id, to, about, outcome, "DECISION", by, reason, now);
  }
}
