package dev.aval.request.administering;

import dev.aval.request.accounts.AccountDraft;
import dev.aval.request.requests.Objection;
import dev.aval.request.settings.Kind;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What no schema can say of a draft: each member once, in a time zone and a country there are.
final class DraftCheck {
  private final List<Objection> objections = new ArrayList<>();

  private DraftCheck() {}

  static List<Objection> of(AccountDraft draft) {
    var check = new DraftCheck();
    var seen = new HashSet<String>();
    for (int i = 0; i < draft.members().size(); i++) {
      var member = draft.members().get(i);
      check.once("/members/%d/email".formatted(i), seen.add(member.email()));
      check.zone("/members/%d/zone".formatted(i), member.zone());
      check.country("/members/%d/country".formatted(i), member.country());
    }
    return check.objections;
  }

  private void once(String pointer, boolean first) {
    if (!first) objections.add(new Objection(pointer, "repeated", "Expected each member once"));
  }

  private void country(String pointer, @Nullable String country) {
    var kind = new Kind.Country();
    if (country != null && !kind.holds(country)) {
      objections.add(new Objection(pointer, kind.code(), kind.expected()));
    }
  }

  private void zone(String pointer, @Nullable String zone) {
    try {
      if (zone != null) ZoneId.of(zone);
    } catch (DateTimeException _) {
      objections.add(new Objection(pointer, "format", "Expected a time zone such as Europe/Paris"));
    }
  }
}
