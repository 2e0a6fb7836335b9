package dev.aval.notification.reaching;

import java.util.Locale;

/// Addresses as they are compared.
final class Addresses {
  private Addresses() {}

  static String fold(String address) {
    return address.strip().toLowerCase(Locale.ROOT);
  }
}
