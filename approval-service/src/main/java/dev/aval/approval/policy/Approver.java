package dev.aval.approval.policy;

import dev.aval.approval.accounts.Member;
import dev.aval.approval.requests.Person;
import org.jspecify.annotations.Nullable;

/// Somebody who is asked, under a folded address.
///
/// @param named asked by the request itself, and so independent of any right in the account
public record Approver(
    String email,
    @Nullable String name,
    @Nullable String locale,
    @Nullable String zone,
    boolean named) {
  public Approver {
    email = Person.fold(email);
  }

  static Approver member(Member it) {
    return new Approver(it.email(), it.name(), it.locale(), it.zone(), false);
  }

  static Approver named(Person it) {
    return new Approver(it.email(), it.name(), it.locale(), null, true);
  }

  /// A member whom the request names as well stays asked when he loses his right.
  Approver alsoNamed(Approver other) {
    return new Approver(email, name, locale, zone, named || other.named);
  }

  public Person person() {
    return new Person(email, name, locale);
  }
}
