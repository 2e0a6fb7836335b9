package dev.aval.local.issuer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The people of the demo accounts. Their password is their first name, which is why the issuer
/// that knows them answers on the loopback address only.
public record DemoPerson(String email, String name, List<String> roles) {
  public static final List<DemoPerson> ALL =
      List.of(
          person("sam@acme.example", "Sam"),
          person("anna@acme.example", "Anna"),
          person("bruno@acme.example", "Bruno"),
          person("rita@acme.example", "Rita"),
          person("victor@other.example", "Victor"),
          new DemoPerson("olga@aval.example", "Olga", List.of("operator")));

  private static DemoPerson person(String email, String name) {
    return new DemoPerson(email, name, List.of());
  }

  public static Optional<DemoPerson> find(String email) {
    return ALL.stream().filter(person -> person.email.equalsIgnoreCase(email.strip())).findFirst();
  }

  /// Their addresses, as a setting has them.
  public static String operators() {
    return ALL.stream()
        .filter(it -> it.roles().contains("operator"))
        .map(DemoPerson::email)
        .collect(Collectors.joining(","));
  }

  public String password() {
    return email.substring(0, email.indexOf('@'));
  }
}
