package dev.aval.request.accounts.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import dev.aval.platform.outbox.Aggregates;
import dev.aval.platform.outbox.Change;
import dev.aval.platform.outbox.Command;
import dev.aval.platform.outbox.Origin;
import dev.aval.request.accounts.Account;
import dev.aval.request.accounts.AccountOutcome;
import dev.aval.request.accounts.AccountStep;
import dev.aval.request.accounts.Accounts;
import dev.aval.request.accounts.Standing;
import dev.aval.request.requests.JsonText;
import dev.aval.request.settings.Setting;
import dev.aval.request.settings.SettingsText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

/// The accounts on the shared outbox store. Their one event is their full state.
final class MongoAccounts implements Accounts {
  static final String COLLECTION = "accounts";
  private static final Bson STANDING =
      include("state.version", "state.approvalMode", "state.closing.until", "state.settings.text");

  private final Aggregates<Account> documents;
  private final MongoOperations mongo;
  private final SettingsText texts;

  MongoAccounts(Aggregates<Account> documents, MongoOperations mongo, SettingsText texts) {
    this.texts = texts;
    this.documents = documents;
    this.mongo = mongo;
  }

  @Override
  public Optional<Account> find(String code) {
    return documents.find(code);
  }

  @Override
  public Map<String, Standing> standings(Collection<String> codes) {
    if (codes.isEmpty()) return Map.of();
    var wanted = new HashSet<>(codes);
    wanted.add(Account.PLATFORM);
    var found = new HashMap<String, Document>();
    mongo
        .getCollection(COLLECTION)
        .find(in("_id", wanted))
        .projection(STANDING)
        .forEach(it -> found.put(it.getString("_id"), it.get("state", Document.class)));
    var platform = deadlineDays(found.remove(Account.PLATFORM));
    var standings = new HashMap<String, Standing>();
    found.forEach((code, state) -> standings.put(code, standing(state, platform)));
    return standings;
  }

  private Standing standing(Document state, @Nullable Integer platform) {
    var closing = state.get("closing", Document.class);
    var own = deadlineDays(state);
    return new Standing(
        state.getLong("version"),
        state.getBoolean("approvalMode"),
        closing == null ? null : closing.getDate("until").toInstant(),
        own == null ? platform : own);
  }

  private @Nullable Integer deadlineDays(@Nullable Document state) {
    if (state == null) return null;
    var text = state.getEmbedded(List.of("settings", "text"), "{}");
    if (text.equals("{}")) return null;
    return Setting.DEADLINE_DAYS
        .in(texts.tree(new JsonText(text)))
        .map(it -> (Integer) it.getFirst())
        .orElse(null);
  }

  @Override
  public List<Account> ofMember(String email, int most) {
    var codes =
        mongo
            .getCollection(COLLECTION)
            .find(eq("state.members.email", email))
            .projection(include("_id"))
            .limit(most)
            .map(it -> it.getString("_id"))
            .into(new ArrayList<>());
    return documents.findAll(codes).values().stream()
        .sorted(Comparator.comparing(Account::code))
        .toList();
  }

  @Override
  public List<Optional<AccountOutcome>> changeAll(List<AccountStep> steps) {
    if (steps.isEmpty()) return List.of();
    return documents.changeAll(steps.stream().map(MongoAccounts::command).toList());
  }

  private static Command<Account, AccountOutcome> command(AccountStep step) {
    var origin =
        step.cause()
            .map(it -> new Origin(it.stream(), it.seq(), it.eventId(), it.traceparent()))
            .orElse(null);
    return new Command<>(step.code(), origin, decide(step));
  }

  private static Function<Optional<Account>, Change<Account, AccountOutcome>> decide(
      AccountStep step) {
    return account -> {
      var outcome = step.decide().apply(account);
      return switch (outcome) {
        case AccountOutcome.Created(var next) -> commit(next, outcome);
        case AccountOutcome.Changed(var next) -> commit(next, outcome);
        case AccountOutcome.Marked(var next) -> Change.commit(next, List.of(), outcome);
        case AccountOutcome.Unchanged _,
            AccountOutcome.StillPending _,
            AccountOutcome.Unacceptable _,
            AccountOutcome.Refused _ ->
            Change.keep(outcome);
      };
    };
  }

  private static Change<Account, AccountOutcome> commit(Account next, AccountOutcome outcome) {
    return Change.commit(next, List.of(AccountWire.of(next)), outcome);
  }
}
