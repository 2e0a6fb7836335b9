package dev.aval.contracts;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;

/// An amount in an ISO 4217 currency; the value travels as a string, so that no reader rounds it.
public record Money(
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal value, String currency) {}
