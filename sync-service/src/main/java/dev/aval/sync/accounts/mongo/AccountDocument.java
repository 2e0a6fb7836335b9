package dev.aval.sync.accounts.mongo;

import dev.aval.sync.accounts.Account;
import dev.aval.sync.accounts.Member;
import dev.aval.sync.accounts.Right;
import dev.aval.sync.accounts.Terms;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.Document;

/// An account as it is stored. `terms` and `staff` are there to be looked for: the words of code
/// and name, and the folded addresses of those who have a right.
final class AccountDocument {
  static final String TERMS = "terms";
  static final String STAFF = "staff";

  private AccountDocument() {}

  static Document of(Account it) {
    return new Document("version", it.version())
        .append("name", it.name())
        .append("members", it.members().stream().map(AccountDocument::of).toList())
        .append(TERMS, List.copyOf(Terms.of(it)))
        .append(STAFF, staff(it));
  }

  static Account read(Document it) {
    return new Account(
        it.getString("_id"),
        it.getLong("version"),
        it.getString("name"),
        it.getList("members", Document.class).stream().map(AccountDocument::member).toList());
  }

  private static List<String> staff(Account it) {
    return it.members().stream()
        .filter(Member::isStaff)
        .map(member -> Member.fold(member.email()))
        .distinct()
        .toList();
  }

  private static Document of(Member it) {
    return new Document("email", it.email())
        .append("name", it.name())
        .append("rights", it.rights().stream().map(Right::name).sorted().toList());
  }

  private static Member member(Document it) {
    return new Member(
        it.getString("email"),
        it.getString("name"),
        it.getList("rights", String.class).stream()
            .map(Right::valueOf)
            .collect(Collectors.toSet()));
  }
}
