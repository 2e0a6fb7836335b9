package dev.aval.request.requests;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/// What the tests speak of.
public final class Examples {
  public static final Instant NOW = Instant.parse("2026-11-22T09:30:00.125Z");
  public static final Person RITA = new Person("rita@acme.example", "Rita", "fr");
  public static final Person ANNA = new Person("anna@acme.example", "Anna", "fr");

  private Examples() {}

  public static Submission order(String externalId) {
    return submission("ACC-1001", "order", externalId, "Certificate", RITA);
  }

  public static Submission submission(
      String account, String type, String externalId, String subject, Person requester) {
    return submission(
        account, type, externalId, subject, requester, "{\"invoice.no\":\"INV-9\"}", null);
  }

  /// Held for an invoice.
  public static Facts unpaid(String externalId, String subject, String invoice) {
    var hold = "{\"invoice\":\"" + invoice + "\"}";
    var asked = submission("ACC-1001", "order", externalId, subject, RITA, hold, invoice);
    return Facts.of("/shop/eu", 7, asked, NOW);
  }

  private static Submission submission(
      String account,
      String type,
      String externalId,
      String subject,
      Person requester,
      String hold,
      String invoice) {
    return new Submission(
        account,
        type,
        externalId,
        null,
        subject,
        null,
        null,
        requester,
        null,
        new Money(new BigDecimal("120.50"), "EUR"),
        null,
        List.of(),
        null,
        null,
        new JsonText(hold),
        new JsonText("{\"a.b\":null,\"price\":1}"),
        null,
        invoice);
  }

  public static Facts facts(String externalId) {
    return Facts.of("/shop/eu", 7, order(externalId), NOW);
  }

  public static Request pending(String externalId) {
    return new Request.Pending(facts(externalId));
  }

  public static Verdict verdict(Verdict.Result result) {
    return new Verdict(
        result, 1, new Conclusion(ANNA, NOW.plusSeconds(60), "ok", "DECISION", "any-of@1"));
  }
}
