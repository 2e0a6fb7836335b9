package dev.aval.approval.accounts.mongo;

import dev.aval.approval.accounts.Account;
import dev.aval.approval.accounts.Inherited;
import dev.aval.approval.accounts.Member;
import dev.aval.approval.accounts.Right;
import dev.aval.approval.requests.Reminders;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// An account as it is stored.
final class AccountDocument {
  private static final String SIGN_IN = "membersSignIn";

  private AccountDocument() {}

  static Document of(Account it) {
    return new Document("version", it.version())
        .append("name", it.name())
        .append("approvalMode", it.approvalMode())
        .append("members", it.members().stream().map(AccountDocument::of).toList())
        .append("reminders", of(it.reminders()))
        .append(SIGN_IN, it.membersSignIn());
  }

  static Document of(Inherited it) {
    return new Document("version", it.version())
        .append("reminders", of(it.reminders()))
        .append(SIGN_IN, it.membersSignIn());
  }

  /// Before anything was told, nothing is inherited.
  static Inherited inherited(@Nullable Document it) {
    return it == null
        ? new Inherited(0, null)
        : new Inherited(
            it.getLong("version"),
            reminders(it.get("reminders", Document.class)),
            it.getBoolean(SIGN_IN));
  }

  static Account read(Document it) {
    return new Account(
        it.getString("_id"),
        it.getLong("version"),
        it.getString("name"),
        it.getBoolean("approvalMode"),
        it.getList("members", Document.class).stream().map(AccountDocument::member).toList(),
        reminders(it.get("reminders", Document.class)),
        it.getBoolean(SIGN_IN));
  }

  private static Document of(Member it) {
    return new Document("email", it.email())
        .append("name", it.name())
        .append("locale", it.locale())
        .append("zone", it.zone())
        .append("rights", it.rights().stream().map(Right::name).sorted().toList())
        .append("level", it.level())
        .append("notified", it.notified());
  }

  private static Member member(Document it) {
    List<String> rights = it.getList("rights", String.class);
    return new Member(
        it.getString("email"),
        it.getString("name"),
        it.getString("locale"),
        it.getString("zone"),
        rights.stream().map(Right::valueOf).collect(Collectors.toSet()),
        it.getInteger("level", 0),
        it.getBoolean("notified", true));
  }

  private static @Nullable Document of(@Nullable Reminders it) {
    return it == null ? null : new Document("everyDays", it.everyDays()).append("max", it.max());
  }

  private static @Nullable Reminders reminders(@Nullable Document it) {
    return it == null ? null : new Reminders(it.getInteger("everyDays"), it.getInteger("max"));
  }
}
