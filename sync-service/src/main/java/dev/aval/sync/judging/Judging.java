package dev.aval.sync.judging;

import dev.aval.sync.accounts.Account;
import dev.aval.sync.candidates.Ask;
import dev.aval.sync.candidates.Candidate;
import dev.aval.sync.candidates.Contact;
import dev.aval.sync.candidates.Departure;
import dev.aval.sync.candidates.Withdrawal;
import dev.aval.sync.contacts.KnownContact;
import dev.aval.sync.differences.Comparing;
import dev.aval.sync.erp.ErpContact;
import dev.aval.sync.judging.Verdict.AskHumans;
import dev.aval.sync.judging.Verdict.NoAccount;
import dev.aval.sync.judging.Verdict.TakeBack;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whom to ask what about one person. Nothing is done without asking, and nothing is guessed.
///
/// @param before what was known of him
/// @param now what the ERP says, or said last
/// @param gone it says nothing any more
/// @param asked what was asked before
/// @param shared whether an e-mail is also that of another contact of the same client
record Judging(
    String system,
    @Nullable KnownContact before,
    ErpContact now,
    boolean gone,
    Optional<Account> account,
    Optional<Candidate> asked,
    boolean shared) {

  Verdict judge() {
    var left = departure();
    if (left.isPresent()) {
      return departed(left.get());
    }
    if (!Comparing.isCandidate(now)) {
      return new TakeBack(Withdrawal.NO_SIGNATORY);
    }
    if (account.isEmpty()) {
      return new NoAccount();
    }
    var contact = contact(String.valueOf(now.email()));
    if (account.get().hasMember(contact.email())) {
      return new TakeBack(Withdrawal.IN_ACCOUNT);
    }
    return new AskHumans(
        member()
            .<Ask>map(it -> new Ask.Readdress(contact, it))
            .orElseGet(() -> new Ask.Add(contact)));
  }

  private Verdict departed(Departure why) {
    var member = shared ? Optional.<String>empty() : member();
    return member
        .<Verdict>map(it -> new AskHumans(new Ask.Remove(contact(it), it, why, now.mergedInto())))
        .orElseGet(() -> new TakeBack(Withdrawal.of(why)));
  }

  private Optional<Departure> departure() {
    if (gone) {
      return Optional.of(Departure.GONE);
    }
    return switch (now.state()) {
      case ACTIVE -> Optional.empty();
      case INACTIVE -> Optional.of(Departure.DEACTIVATED);
      case MERGED -> Optional.of(Departure.MERGED);
      case ERASED -> Optional.of(Departure.ERASED);
    };
  }

  /// The e-mail under which he is a member: one that the ERP has or had for him.
  private Optional<String> member() {
    return account.flatMap(it -> emails().stream().filter(it::hasMember).findFirst());
  }

  private Set<String> emails() {
    var emails = new LinkedHashSet<String>();
    add(emails, now.email());
    add(emails, before == null ? null : before.says().email());
    asked.ifPresent(it -> {
      add(emails, it.ask().contact().email());
      switch (it.ask()) {
        case Ask.Readdress(_, var member) -> add(emails, member);
        case Ask.Remove(_, var member, _, _) -> add(emails, member);
        case Ask.Add _ -> {}
      }
    });
    return emails;
  }

  private static void add(Set<String> emails, @Nullable String email) {
    if (email != null && !email.isBlank()) {
      emails.add(email.strip().toLowerCase(Locale.ROOT));
    }
  }

  private Contact contact(String email) {
    var name = now.name() == null && before != null ? before.says().name() : now.name();
    var client =
        now.clientCode().isBlank() && before != null
            ? before.says().clientCode()
            : now.clientCode();
    return new Contact(system, now.externalId(), client, email, name, now.locale());
  }
}
