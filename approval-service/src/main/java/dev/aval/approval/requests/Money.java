package dev.aval.approval.requests;

import java.math.BigDecimal;

/// An amount with the digits it was asked with: `120.50` stays `120.50`.
public record Money(BigDecimal value, String currency) {}
