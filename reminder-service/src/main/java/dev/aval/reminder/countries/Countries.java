package dev.aval.reminder.countries;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/// What accounts chose, as far as we have heard of it.
public interface Countries {
  /// Takes each, unless a newer version of it is known.
  void keep(List<Chosen> chosen);

  /// One for each account, with what it inherits.
  Map<String, Chosen> of(Collection<String> accounts);
}
