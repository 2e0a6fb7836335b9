package dev.aval.request.drafting.web;

import dev.aval.request.requests.Facts;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a person typed into the form of a request, as it was typed.
///
/// @param nonce made with the empty form: the request's externalId, so that two clicks are one
/// @param approvers e-mail addresses, on lines of their own or with commas between
record Draft(
    @Nullable String nonce,
    @Nullable String account,
    @Nullable String type,
    @Nullable String subject,
    @Nullable String description,
    @Nullable String amount,
    @Nullable String currency,
    @Nullable String message,
    @Nullable String approvers) {

  static Draft empty(@Nullable String account, @Nullable String type) {
    return new Draft(
        UUID.randomUUID().toString(), account, type, null, null, null, "EUR", null, null);
  }

  static Draft of(Facts facts) {
    var asked = facts.asked();
    var amount = asked.amount();
    return new Draft(
        asked.externalId(),
        asked.account(),
        asked.type(),
        asked.subject(),
        asked.description(),
        amount == null ? null : amount.value().toPlainString(),
        amount == null ? "EUR" : amount.currency(),
        asked.message(),
        asked.approvers().stream().map(it -> it.email()).collect(Collectors.joining("\n")));
  }
}
