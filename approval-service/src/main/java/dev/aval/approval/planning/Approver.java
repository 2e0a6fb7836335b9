package dev.aval.approval.planning;

import dev.aval.approval.accounts.Member;
import dev.aval.approval.requests.Person;
import org.jspecify.annotations.Nullable;

/// Somebody who is asked, under a folded address.
///
/// @param onBehalfOf whose place he takes beside him, folded; such a person has no voice of his own
public record Approver(
    String email,
    @Nullable String name,
    @Nullable String locale,
    @Nullable String zone,
    Grounds why,
    @Nullable String onBehalfOf) {
  public Approver {
    email = Person.fold(email);
  }

  public static Approver member(Member it, Grounds why) {
    return new Approver(it.email(), it.name(), it.locale(), it.zone(), why, null);
  }

  public static Approver person(Person it, Grounds why) {
    return new Approver(it.email(), it.name(), it.locale(), null, why, null);
  }

  public static Approver delegate(Person it, Approver principal) {
    return new Approver(
        it.email(), it.name(), it.locale(), null, Grounds.DELEGATION, principal.email());
  }

  /// Found twice, he stays asked on the grounds that last longest.
  Approver or(Approver other) {
    return !why.stand() && other.why.stand()
        ? new Approver(email, name, locale, zone, other.why, onBehalfOf)
        : this;
  }

  public boolean hasVoice() {
    return onBehalfOf == null;
  }

  public Person person() {
    return new Person(email, name, locale);
  }
}
