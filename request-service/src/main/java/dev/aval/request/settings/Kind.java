package dev.aval.request.settings;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What one value of a setting may be, as JSON writes it.
public sealed interface Kind {
  boolean holds(@Nullable Object value);

  /// The code of the objection to anything else, and what it says.
  String code();

  String expected();

  record Range(int least, int most) implements Kind {
    @Override
    public boolean holds(@Nullable Object value) {
      return value instanceof Integer it && it >= least && it <= most;
    }

    @Override
    public String code() {
      return "range";
    }

    @Override
    public String expected() {
      return "Expected a whole number from %d to %d".formatted(least, most);
    }
  }

  record Flag() implements Kind {
    @Override
    public boolean holds(@Nullable Object value) {
      return value instanceof Boolean;
    }

    @Override
    public String code() {
      return "type";
    }

    @Override
    public String expected() {
      return "Expected true or false";
    }
  }

  /// Two capital letters that ISO 3166-1 has given to a country.
  record Country() implements Kind {
    public static final Set<String> CODES = Set.of(Locale.getISOCountries());

    @Override
    public boolean holds(@Nullable Object value) {
      return value instanceof String it && CODES.contains(it);
    }

    @Override
    public String code() {
      return "unknown-country";
    }

    @Override
    public String expected() {
      return "Expected the code of a country such as FR (ISO 3166-1, two capital letters)";
    }
  }
}
