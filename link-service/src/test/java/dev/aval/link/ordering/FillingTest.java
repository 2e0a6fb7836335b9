package dev.aval.link.ordering;

import static dev.aval.link.orderlinks.Examples.link;
import static dev.aval.link.orderlinks.Examples.terms;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.link.orderlinks.OrderLink;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FillingTest {
  static final OrderLink LINK = link(terms(null, 20));
  static final Map<String, String> TYPED =
      Map.of(
          "data.domain", " example.org ",
          "description", "Deux ans.\r\nTrois domaines.",
          "name", "Zoé Martin",
          "email", "Zoe@Team.example",
          "message", "");

  @Test
  void anOrderIsWhatWasTypedAndWhatTheLinkPresets() {
    var order = ((Filled.Complete) Filling.fill(LINK, TYPED, "fr")).order();
    assertThat(order)
        .isEqualTo(
            new Order(
                "ACC-1001",
                "order",
                new Requester("zoe@team.example", "Zoé Martin", "fr"),
                "Certificat wildcard",
                "Deux ans.\nTrois domaines.",
                new BigDecimal("120.50"),
                "EUR",
                null,
                Map.of(
                    "domain", "example.org",
                    "costCentre", "CC-42",
                    "orderLink", "Commander un certificat")));
  }

  @Test
  void whatIsLockedOrHiddenCannotBeTyped() {
    var typed = new HashMap<>(TYPED);
    typed.put("subject", "Something else");
    typed.put("amount", "0.01");
    typed.put("data.costCentre", "CC-1");
    typed.put("data.costcentre", "CC-1");
    typed.put("data.orderLink", "Another one");
    assertThat(Filling.fill(LINK, typed, "fr")).isEqualTo(Filling.fill(LINK, TYPED, "fr"));
  }

  @Test
  void eachFieldSaysWhatIsWrongWithIt() {
    var typed =
        Map.of(
            "data.domain",
            "x".repeat(501),
            "description",
            "bell \u0007",
            "email",
            "zoe@nowhere",
            "message",
            "m".repeat(4001));
    assertThat(Filling.fill(LINK, typed, "fr"))
        .isEqualTo(
            new Filled.Wrong(
                Map.of(
                    "data.domain", Mistake.TOO_LONG,
                    "description", Mistake.NO_TEXT,
                    "name", Mistake.MISSING,
                    "email", Mistake.NO_EMAIL,
                    "message", Mistake.TOO_LONG)));
  }
}
