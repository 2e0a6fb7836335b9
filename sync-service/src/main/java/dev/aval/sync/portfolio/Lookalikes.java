package dev.aval.sync.portfolio;

import dev.aval.sync.accounts.Account;
import dev.aval.sync.candidates.Contact;
import dev.aval.sync.contacts.KnownContact;
import dev.aval.sync.erp.ErpContact;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whom a candidate looks like, among the members of the file and the other contacts of its client.
final class Lookalikes {
  private static final int MOST = 8;

  private final Account account;
  private final List<KnownContact> contacts;

  Lookalikes(Account account, List<KnownContact> contacts) {
    this.account = account;
    this.contacts = contacts;
  }

  List<Lookalike> of(Contact it) {
    return Stream.concat(members(it), others(it))
        .sorted(Comparator.comparing(found -> found.why().iterator().next()))
        .limit(MOST)
        .toList();
  }

  private Stream<Lookalike> members(Contact it) {
    return account.members().stream()
        .flatMap(member ->
            found(it, Lookalike.Where.MEMBER, member.name(), member.email(), null).stream());
  }

  private Stream<Lookalike> others(Contact it) {
    return contacts.stream()
        .filter(other -> !isItself(other, it))
        .filter(other -> other.says().state() == ErpContact.State.ACTIVE)
        .flatMap(other -> {
          var says = other.says();
          var email = says.email() == null ? "" : says.email();
          return found(it, Lookalike.Where.CONTACT, says.name(), email, other.system()).stream();
        });
  }

  private static boolean isItself(KnownContact other, Contact it) {
    return other.system().equals(it.system()) && other.says().externalId().equals(it.externalId());
  }

  private static Optional<Lookalike> found(
      Contact it,
      Lookalike.Where where,
      @Nullable String name,
      String email,
      @Nullable String system) {
    Set<Lookalike.Why> why = Likeness.of(it.name(), it.email(), name, email);
    return why.isEmpty()
        ? Optional.empty()
        : Optional.of(new Lookalike(where, name, email, system, why));
  }
}
