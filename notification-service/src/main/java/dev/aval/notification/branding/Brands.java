package dev.aval.notification.branding;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The brands of all accounts that have one.
public interface Brands {
  default Optional<Brand> find(String account) {
    return among(List.of(account)).stream().findFirst();
  }

  List<Brand> among(Collection<String> accounts);

  /// In the place of the one before.
  void keep(Brand brand, String by);
}
