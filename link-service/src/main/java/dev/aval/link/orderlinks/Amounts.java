package dev.aval.link.orderlinks;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// Amounts as people type them: `1 120,50` as the French do.
public final class Amounts {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u202f]");
  private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,12}(?:\\.[0-9]{1,4})?");

  private Amounts() {}

  public static Optional<BigDecimal> parse(String typed) {
    var plain = BLANKS.matcher(typed).replaceAll("").replace(',', '.');
    return AMOUNT.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
  }
}
