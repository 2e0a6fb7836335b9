package dev.aval.sync.contacts.mongo;

import dev.aval.sync.contacts.Conflict;
import dev.aval.sync.contacts.Contacts.Brief;
import dev.aval.sync.contacts.Fingerprint;
import dev.aval.sync.contacts.KnownContact;
import dev.aval.sync.contacts.Standing;
import dev.aval.sync.erp.ErpContact;
import dev.aval.sync.erp.ErpContact.State;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// A contact as it is stored: by hand, because there are many and the fields few.
final class ContactDocument {
  static final List<String> BRIEF =
      List.of("fingerprint", "standing", "missing", "state", "claimedPrint");

  private ContactDocument() {}

  static Document of(KnownContact it) {
    var document =
        erp(it.says())
            .append("_id", it.id())
            .append("system", it.system())
            .append("fingerprint", it.fingerprint())
            .append("standing", it.standing().name())
            .append("missing", it.missing())
            .append("firstSeenAt", Date.from(it.firstSeenAt()));
    put(document, "emailKey", key(it.says().email()));
    put(document, "conflict", it.conflict() == null ? null : it.conflict().name());
    put(document, "claimed", it.claimed() == null ? null : erp(it.claimed()));
    put(document, "claimedPrint", it.claimed() == null ? null : Fingerprint.of(it.claimed()));
    put(document, "settledBy", it.settledBy());
    return document;
  }

  static KnownContact read(Document it) {
    var claimed = it.get("claimed", Document.class);
    var conflict = it.getString("conflict");
    return new KnownContact(
        it.getString("system"),
        erp(it),
        Standing.valueOf(it.getString("standing")),
        it.getInteger("missing"),
        it.getDate("firstSeenAt").toInstant(),
        conflict == null ? null : Conflict.valueOf(conflict),
        claimed == null ? null : erp(claimed),
        it.getString("settledBy"));
  }

  static Brief brief(Document it) {
    return new Brief(
        it.getString("fingerprint"),
        Standing.valueOf(it.getString("standing")),
        it.getInteger("missing"),
        it.getString("state").equals(State.ACTIVE.name()),
        it.getString("claimedPrint"));
  }

  static @Nullable String key(@Nullable String email) {
    return email == null ? null : email.strip().toLowerCase(Locale.ROOT);
  }

  private static Document erp(ErpContact it) {
    var document =
        new Document("externalId", it.externalId())
            .append("client", it.clientCode())
            .append("state", it.state().name())
            .append("signatory", it.signatory());
    put(document, "code", it.code());
    put(document, "email", it.email());
    put(document, "name", it.name());
    put(document, "locale", it.locale());
    put(document, "mergedInto", it.mergedInto());
    put(document, "createdAt", it.createdAt() == null ? null : Date.from(it.createdAt()));
    return document;
  }

  private static ErpContact erp(Document it) {
    return new ErpContact(
        it.getString("externalId"),
        it.getString("code"),
        it.getString("client"),
        it.getString("email"),
        it.getString("name"),
        it.getString("locale"),
        State.valueOf(it.getString("state")),
        it.getString("mergedInto"),
        it.getBoolean("signatory"),
        instant(it.getDate("createdAt")));
  }

  private static @Nullable Instant instant(@Nullable Date it) {
    return it == null ? null : it.toInstant();
  }

  private static void put(Document document, String field, @Nullable Object value) {
    if (value != null) {
      document.append(field, value);
    }
  }
}
