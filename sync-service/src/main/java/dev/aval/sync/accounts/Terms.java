package dev.aval.sync.accounts;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The words by which a file is found: without case and without accents, as people type them.
public final class Terms {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN = Pattern.compile("\\s+");

  private Terms() {}

  public static Set<String> of(Account it) {
    return of(it.code() + " " + it.name());
  }

  public static Set<String> of(String text) {
    var plain = MARKS.matcher(Normalizer.normalize(text, Form.NFD)).replaceAll("");
    return Arrays.stream(BETWEEN.split(plain.strip().toLowerCase(Locale.ROOT)))
        .filter(it -> !it.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
