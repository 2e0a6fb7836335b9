package dev.aval.sync.erp;

import dev.aval.sync.erp.ErpContact.State;
import dev.aval.sync.erp.ErpRow.Bad;
import dev.aval.sync.erp.ErpRow.Good;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What an adapter found of a contact, before anybody looked whether it can be one. The same rules
/// for every ERP: those of the events in which a contact will be named.
///
/// Whoever has left is never bad, since nobody will write to him: what cannot be used is left away.
public record Draft(
    @Nullable String externalId,
    @Nullable String code,
    @Nullable String clientCode,
    @Nullable String email,
    @Nullable String name,
    @Nullable String locale,
    State state,
    @Nullable String mergedInto,
    boolean signatory,
    @Nullable Instant createdAt) {
  private static final int LONGEST_ID = 200;
  private static final int LONGEST_NAME = 100;
  private static final Pattern EMAIL =
      Pattern.compile(
          "(?=.{3,254}$)[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}"
              + "[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+");
  private static final Pattern LOCALE = Pattern.compile("[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8})*");

  /// Controls, marks that turn the direction of what follows, and what stands for a broken letter.
  private static final Pattern UNFIT =
      Pattern.compile("[\\p{Cc}\\u2028-\\u202e\\u2066-\\u2069\\ufeff\\ufffd]");

  public Draft {
    externalId = text(externalId);
    code = text(code);
    clientCode = text(clientCode);
    email = text(email);
    name = text(name);
    locale = text(locale);
  }

  /// @param where the line or id by which a human finds it
  public ErpRow row(String where) {
    if (externalId == null) {
      return new Bad(where, null, Flaw.NO_ID);
    }
    if (!fits(externalId, LONGEST_ID)) {
      return new Bad(where, null, Flaw.ID_UNFIT);
    }
    var why = state == State.ACTIVE ? wrong() : null;
    return why == null ? new Good(contact(externalId)) : new Bad(where, externalId, why);
  }

  private @Nullable Flaw wrong() {
    if (clientCode == null) {
      return Flaw.NO_CLIENT;
    }
    if (!fits(clientCode, LONGEST_ID)) {
      return Flaw.CLIENT_UNFIT;
    }
    if (name != null && !fits(name, LONGEST_NAME)) {
      return Flaw.NAME_UNFIT;
    }
    return email == null || EMAIL.matcher(email).matches() ? null : Flaw.EMAIL_UNFIT;
  }

  private ErpContact contact(String id) {
    var erased = state == State.ERASED;
    var address = !erased && email != null && EMAIL.matcher(email).matches() ? email : null;
    return new ErpContact(
        id,
        code != null && fits(code, LONGEST_ID) ? code : null,
        clientCode == null ? "" : clientCode,
        address,
        !erased && name != null && fits(name, LONGEST_NAME) ? name : null,
        !erased && locale != null && LOCALE.matcher(locale).matches() ? locale : null,
        state,
        mergedInto,
        signatory && address != null,
        createdAt);
  }

  private static boolean fits(String text, int longest) {
    return text.length() <= longest && !UNFIT.matcher(text).find();
  }

  private static @Nullable String text(@Nullable String raw) {
    return raw == null || raw.isBlank() ? null : Normalizer.normalize(raw.strip(), Form.NFC);
  }
}
