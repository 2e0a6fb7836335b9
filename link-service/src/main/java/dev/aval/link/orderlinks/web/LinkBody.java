package dev.aval.link.orderlinks.web;

import dev.aval.link.orderlinks.Field;
import dev.aval.link.orderlinks.OrderForm;
import dev.aval.link.orderlinks.Rule;
import dev.aval.link.orderlinks.Terms;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An order link as a program asks for it.
record LinkBody(
    @NotNull String type,
    @NotNull String title,
    @Nullable String intro,
    @Nullable String currency,
    @NotNull List<@NotNull @Valid FieldBody> fields,
    @Nullable Instant expiresAt,
    @Nullable Integer limit,
    @Nullable Integer hourlyCap) {
  record FieldBody(
      @NotNull String name, @Nullable String label, @NotNull Rule rule, @Nullable String preset) {}

  record TermsBody(
      @NotNull Instant expiresAt, @Nullable Integer limit, @Nullable Integer hourlyCap) {
    Terms terms() {
      return new Terms(expiresAt, limit, Objects.requireNonNullElse(hourlyCap, Terms.USUAL_CAP));
    }
  }

  record StateBody(@NotNull Boolean enabled) {}

  OrderForm form() {
    return new OrderForm(
        type,
        title,
        intro,
        Objects.requireNonNullElse(currency, "EUR"),
        fields.stream()
            .map(it -> new Field(it.name(), it.label(), it.rule(), it.preset()))
            .toList());
  }

  Terms terms(Instant now) {
    return new Terms(
        Objects.requireNonNullElse(expiresAt, now.plus(Terms.USUAL)),
        limit,
        Objects.requireNonNullElse(hourlyCap, Terms.USUAL_CAP));
  }
}
