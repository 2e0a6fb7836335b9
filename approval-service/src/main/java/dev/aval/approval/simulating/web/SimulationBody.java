package dev.aval.approval.simulating.web;

import dev.aval.approval.requests.Money;
import dev.aval.approval.requests.Person;
import dev.aval.approval.simulating.Trial;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A request as it might come, or the id of one that came; with a draft that is tried on it.
///
/// @param requester whoever asks, unless somebody is named
record SimulationBody(
    @Nullable String requestId,
    @Nullable @Size(max = 64) String account,
    @Nullable @Size(max = 40) String type,
    @Nullable @Size(max = 200) String source,
    @Nullable @Valid MoneyBody amount,
    @Nullable @Valid PersonBody requester,
    @Nullable @Valid PersonBody onBehalfOf,
    @Nullable @Size(max = 50) List<@Valid PersonBody> approvers,
    @Nullable JsonNode data,
    @Nullable @Valid DraftBody draft) {

  record MoneyBody(
      @NotNull @Digits(integer = 20, fraction = 10) BigDecimal value, @NotBlank String currency) {}

  record PersonBody(@NotBlank @Email @Size(max = 254) String email, @Nullable String name) {
    Person person() {
      return new Person(email, name, null);
    }
  }

  /// @param platform whether it would be the platform's, not the account's
  record DraftBody(
      @NotBlank String policyId, @NotNull JsonNode policy, @Nullable Boolean platform) {}

  Trial trial(Person caller) {
    return new Trial(
        Objects.requireNonNullElse(account, ""),
        Objects.requireNonNullElse(type, ""),
        Objects.requireNonNullElse(source, ""),
        amount == null ? null : new Money(amount.value(), amount.currency()),
        requester == null ? caller : requester.person(),
        onBehalfOf == null ? null : onBehalfOf.person(),
        data == null || data.isNull() ? null : data.toString(),
        approvers == null ? List.of() : approvers.stream().map(PersonBody::person).toList());
  }
}
