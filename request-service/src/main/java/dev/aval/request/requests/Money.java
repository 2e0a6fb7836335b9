package dev.aval.request.requests;

import java.math.BigDecimal;

/// An amount as it was written: `120.50` stays apart from `120.5`, because that is what is shown.
public record Money(BigDecimal value, String currency) {}
