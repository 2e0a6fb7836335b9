package dev.aval.platform.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MappingTest {
  sealed interface Order {}

  record Draft(String subject) implements Order {}

  enum Right {
    APPROVAL
  }

  sealed interface Step {}

  record ByPerson(String email) implements Step {}

  record ByRight(Right right) implements Step {}

  record Placed(
      BigDecimal amount,
      LocalDate day,
      Instant at,
      ZoneId zone,
      Duration patience,
      Set<Right> rights,
      Map<String, Instant> seen,
      List<Step> steps,
      @Nullable String reason,
      int level)
      implements Order {}

  private static final Placed PLACED =
      new Placed(
          new BigDecimal("12.50"),
          LocalDate.parse("2026-03-29"),
          Instant.parse("2026-03-29T01:30:00.123Z"),
          ZoneId.of("Europe/Paris"),
          Duration.ofDays(3),
          Set.of(Right.APPROVAL),
          Map.of("a.martin@acme.fr", Instant.EPOCH),
          List.of(new ByPerson("a@acme.fr"), new ByRight(Right.APPROVAL)),
          null,
          3);

  private final Mapping<Order> orders =
      new Mapping<>(
          Order.class,
          Map.of(
              Draft.class,
              "draft",
              Placed.class,
              "placed",
              ByPerson.class,
              "person",
              ByRight.class,
              "right"));

  @Test
  void whatIsWrittenIsReadAgain() {
    assertThat(orders.read(orders.write(PLACED))).isEqualTo(PLACED);
    assertThat(orders.read(orders.write(new Draft("chairs")))).isEqualTo(new Draft("chairs"));
  }

  @Test
  void variantsCarryTheirStoredNamesAndNoClassName() {
    var document = orders.write(PLACED);

    assertThat(document).containsEntry("type", "placed").doesNotContainKeys("_class", "reason");
    assertThat(document.getList("steps", Document.class))
        .extracting(step -> step.getString("type"))
        .containsExactly("person", "right");
    assertThat(document.toJson()).doesNotContain("dev.aval");
  }

  @Test
  void amountsAreDecimalsAndDaysAreTexts() {
    assertThat(orders.write(PLACED))
        .containsEntry("amount", Decimal128.parse("12.50"))
        .containsEntry("day", "2026-03-29");
  }

  @Test
  void aComponentCalledTypeWouldHideTheName() {
    record Typed(String type) {}

    assertThatThrownBy(() -> new Mapping<>(Typed.class, Map.of(Typed.class, "typed")))
        .hasMessageContaining("component of that name");
  }
}
