package dev.aval.sync.portfolio.web;

import dev.aval.sync.candidates.Ask;
import dev.aval.sync.candidates.Candidate;
import dev.aval.sync.candidates.Contact;
import dev.aval.sync.candidates.Departure;
import dev.aval.sync.contacts.KnownContact;
import dev.aval.sync.erp.ErpContact;
import dev.aval.sync.portfolio.Case;
import dev.aval.sync.portfolio.Kind;
import dev.aval.sync.portfolio.Listed;
import dev.aval.sync.portfolio.Lookalike;
import dev.aval.sync.portfolio.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Somebody who waits, as a page shows him.
///
/// @param member under which e-mail he is one, where it is about a member
/// @param code his own number in the ERP
/// @param entered when he was entered there
/// @param standing how the request about him stands, a key below `sync.standing`
/// @param item what the form sends back; null where there is nothing to answer
record CaseView(
    String id,
    Kind kind,
    Contact contact,
    @Nullable String member,
    @Nullable Departure departure,
    @Nullable String mergedInto,
    @Nullable String code,
    @Nullable Instant entered,
    Instant since,
    List<Lookalike> lookalikes,
    String standing,
    @Nullable String item,
    @Nullable String by) {

  static CaseView of(Case it, @Nullable Standing standing) {
    var says = it.known().map(KnownContact::says);
    return of(it.listed(), says, it.lookalikes(), standing);
  }

  static CaseView of(Listed it, @Nullable Standing standing) {
    return of(it, Optional.empty(), List.of(), standing);
  }

  private static CaseView of(
      Listed it,
      Optional<ErpContact> says,
      List<Lookalike> lookalikes,
      @Nullable Standing standing) {
    var remove = it.candidate().ask() instanceof Ask.Remove asked ? asked : null;
    return new CaseView(
        it.id(),
        it.kind(),
        it.contact(),
        member(it.candidate().ask()),
        remove == null ? null : remove.why(),
        remove == null ? null : remove.mergedInto(),
        says.map(ErpContact::code).orElse(null),
        says.map(ErpContact::createdAt).orElse(null),
        it.candidate().since(),
        lookalikes,
        key(standing),
        standing instanceof Standing.Open(var shown) ? it.id() + "/" + shown.text() : null,
        standing instanceof Standing.Answered(var by, _) ? by : null);
  }

  static @Nullable String member(Ask ask) {
    return switch (ask) {
      case Ask.Add _ -> null;
      case Ask.Readdress(_, var member) -> member;
      case Ask.Remove(_, var member, _, _) -> member;
    };
  }

  static @Nullable String requestId(Listed it) {
    return it.candidate() instanceof Candidate.Proposed proposed ? proposed.requestId() : null;
  }

  private static String key(@Nullable Standing it) {
    return switch (it) {
      case Standing.Open _ -> "open";
      case Standing.ForOthers _ -> "others";
      case Standing.Answered _ -> "answered";
      case Standing.NotYet _ -> "not-yet";
      case Standing.Unreachable _ -> "unreachable";
      case null -> "not-yet";
    };
  }
}
