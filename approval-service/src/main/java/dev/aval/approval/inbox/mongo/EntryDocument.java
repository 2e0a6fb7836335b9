package dev.aval.approval.inbox.mongo;

import dev.aval.approval.deciding.Outcome;
import dev.aval.approval.inbox.Entries.Asked;
import dev.aval.approval.inbox.Entry;
import dev.aval.approval.planning.Grounds;
import dev.aval.approval.policy.Assurance;
import dev.aval.approval.requests.Money;
import dev.aval.approval.requests.Person;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;

/// An inbox line out of the stored approval, by the few fields it needs.
final class EntryDocument {
  static final List<String> FIELDS =
      List.of(
          "state.request",
          "state.at",
          "state.dueAt",
          "state.pausedAt",
          "state.live.accountName",
          "state.live.plan.stages.approvers",
          "state.live.plan.terms.assurance",
          "state.live.revision.number",
          "state.live.revision.digest",
          "state.live.revision.subject",
          "state.live.revision.requester",
          "state.live.revision.amount",
          "state.ending.outcome",
          "state.ending.by");

  static final List<String> ASKED_FIELDS =
      List.of(
          "state.request.account",
          "state.live.plan.stages.approvers.email",
          "state.live.plan.stages.approvers.why");

  private EntryDocument() {}

  static Asked readAsked(Document it, String email) {
    var state = it.get("state", Document.class);
    var account = state.get("request", Document.class).getString("account");
    return new Asked(account, why(state.get("live", Document.class), email));
  }

  static Entry read(Document it, String email) {
    var state = it.get("state", Document.class);
    var request = state.get("request", Document.class);
    var live = state.get("live", Document.class);
    var revision = live.get("revision", Document.class);
    var ending = state.get("ending", new Document());
    return new Entry(
        it.getString("_id"),
        request.getString("account"),
        live.getString("accountName"),
        request.getString("type"),
        revision.getInteger("number"),
        revision.getString("digest"),
        revision.getString("subject"),
        Objects.requireNonNull(person(revision.get("requester", Document.class))),
        money(revision.get("amount", Document.class)),
        state.getDate("at").toInstant(),
        instant(state.getDate("dueAt")),
        ending.containsKey("outcome") ? Outcome.valueOf(ending.getString("outcome")) : null,
        person(ending.get("by", Document.class)),
        why(live, email),
        Assurance.valueOf(assurance(live)).satisfies(Assurance.L2),
        null,
        colleague(live, email),
        state.containsKey("pausedAt"));
  }

  private static String assurance(Document live) {
    return live.getEmbedded(List.of("plan", "terms", "assurance"), Assurance.L0.name());
  }

  /// The last whom he asked; whoever is asked because of his silence was not asked by him, but
  /// stands in his place as well.
  private static @Nullable Person colleague(Document live, String email) {
    return approvers(live)
        .filter(it -> email.equals(it.getString("onBehalfOf")))
        .reduce((_, last) -> last)
        .map(EntryDocument::person)
        .orElse(null);
  }

  private static Stream<Document> approvers(Document live) {
    return live.get("plan", Document.class).getList("stages", Document.class, List.of()).stream()
        .flatMap(it -> it.getList("approvers", Document.class, List.of()).stream());
  }

  private static Optional<Grounds> why(Document live, String email) {
    return approvers(live)
        .filter(it -> email.equals(it.getString("email")))
        .map(it -> Grounds.valueOf(it.getString("why")))
        .findFirst();
  }

  private static @Nullable Person person(@Nullable Document it) {
    return it == null
        ? null
        : new Person(it.getString("email"), it.getString("name"), it.getString("locale"));
  }

  private static @Nullable Money money(@Nullable Document it) {
    return it == null
        ? null
        : new Money(it.get("value", Decimal128.class).bigDecimalValue(), it.getString("currency"));
  }

  private static @Nullable Instant instant(@Nullable Date it) {
    return it == null ? null : it.toInstant();
  }
}
