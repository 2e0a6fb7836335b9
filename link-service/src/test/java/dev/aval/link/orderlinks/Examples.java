package dev.aval.link.orderlinks;

import dev.aval.link.reviewlinks.Token;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The order link of the examples: a certificate, at a price that nobody is shown.
public final class Examples {
  public static final Instant NOW = Instant.parse("2026-11-27T09:30:00.125Z");
  public static final Person SAM = new Person("sam@acme.example", "Sam Okafor");
  public static final OrderForm FORM =
      new OrderForm(
          "order",
          "Commander un certificat",
          "Pour les équipes.",
          "EUR",
          List.of(
              new Field(Field.SUBJECT, null, Rule.LOCKED, "Certificat wildcard"),
              new Field(Field.DESCRIPTION, null, Rule.OPTIONAL, null),
              new Field(Field.AMOUNT, null, Rule.HIDDEN, "120,50"),
              new Field("domain", "Nom de domaine", Rule.REQUIRED, null),
              new Field("costCentre", "Centre de coût", Rule.HIDDEN, "CC-42")));

  private Examples() {}

  public static Terms terms(@Nullable Integer limit, int cap) {
    return new Terms(NOW.plus(Terms.USUAL), limit, cap);
  }

  public static OrderLink link(Token token, Terms terms) {
    return OrderLink.made(token, "cipher", "ACC-1001", FORM, terms, SAM, NOW);
  }

  public static OrderLink link(Terms terms) {
    return link(Token.random(), terms);
  }
}
